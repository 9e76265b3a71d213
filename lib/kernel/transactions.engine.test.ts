import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorld as inWorldOf, nodeKernel, rowsOf, signal, sql, ts } from './testing/worlds';
import type { World } from './world';

const kernel = nodeKernel(beforeAll, afterAll);
const inWorld = <T>(data: readonly string[], use: (world: World) => Promise<T>) => inWorldOf(kernel(), data, use);
const count = sql('counted', 'SELECT count(*) AS n FROM language');

test('a transaction of a TypeScript cell that fails is undone, and the cells below go on', () =>
  inWorld(['language'], async (world) => {
    const load = ts(
      'load',
      `let why = 'nothing'
try {
  await sql\`BEGIN\`
  await sql\`DELETE FROM language\`
  await sql\`INSERT INTO language SELECT nothing FROM nowhere\`
  await sql\`COMMIT\`
} catch (error) {
  why = (error as Error).message
  await sql\`ROLLBACK\`
}
why`,
    );
    const run = await world.execute([load, count], 'load', signal);
    expect(run.outputs).toEqual([
      { kind: 'value', value: { kind: 'leaf', type: 'string', text: expect.stringContaining('nowhere') } },
    ]);
    expect(rowsOf(await world.execute([load, count], 'counted', signal))).toEqual([[6]]);
  }));

test('a transaction that a TypeScript cell leaves open is rolled back, and the cell says so', () =>
  inWorld(['language'], async (world) => {
    const load = ts('load', 'await sql`BEGIN`\nawait sql`DELETE FROM language`');
    const run = await world.execute([load], 'load', signal);
    expect(run).toMatchObject({ status: 'failed', error: { code: 'open-transaction' } });
    expect(rowsOf(await world.execute([count], 'counted', signal))).toEqual([[6]]);
  }));

import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorld, nodeKernel, rowsOf, signal, sql, ts } from './testing/worlds';

const kernel = nodeKernel(beforeAll, afterAll);

test('a value that is no table crosses to TypeScript cells, and is refused where SQL reads it', () =>
  inWorld(kernel(), [], async (world) => {
    const cells = [
      ts('values', "const mixed = [{ a: 1 }, { a: 'x' }]\nconst nothing = []"),
      ts('counts', 'mixed.length + nothing.length'),
      ts('asks', 'await sql`SELECT * FROM mixed`'),
      sql('reads', 'SELECT * FROM mixed'),
    ];
    expect((await world.execute(cells, 'counts', signal)).status).toBe('done');
    const refused = 'Column `a` mixes numbers and texts. Make them all one type.';
    expect(rowsOf(await world.execute(cells, 'reads', signal))).toBe(refused);
    expect(rowsOf(await world.execute(cells, 'asks', signal))).toBe(refused);
  }));

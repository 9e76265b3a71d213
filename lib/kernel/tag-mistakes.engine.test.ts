import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorld, nodeKernel, signal, ts } from './testing/worlds';

const kernel = nodeKernel(beforeAll, afterAll);

test('a mistake that SQL of a tag makes at a bound value is told, though the cell has no such words', () =>
  inWorld(kernel(), [], async (world) => {
    const cell = ts('saved', "await sql`COPY (SELECT 2 AS n) TO ${'c.csv'}`");
    expect(await world.execute([cell], 'saved', signal)).toMatchObject({
      status: 'failed',
      error: { code: 'syntax', range: { from: 6, to: 9 } },
    });
  }));

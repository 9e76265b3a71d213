import { afterAll, beforeAll, test } from 'vitest';
import { inWorld, nodeKernel, signal, sql } from './testing/worlds';
const kernel = nodeKernel(beforeAll, afterAll);
test('journal', () => inWorld(kernel(), ['film'], async (world) => {
  const cells = [sql('a', 'CREATE OR REPLACE TABLE t AS SELECT * FROM film; SELECT * FROM t'), sql('g', 'INSERT INTO film SELECT * FROM film LIMIT 1; SELECT count(*) FROM film'), sql('long', "SELECT levenshtein(repeat('ab', 100000), repeat('ba', 100000))"), sql('n', 'SELECT 1')];
  for (const id of ['a', 'g']) { const s = performance.now(); for (let i = 0; i < 500; i++) await world.execute(cells, id, signal); console.log(id, '500 runs', Math.round(performance.now() - s), 'ms', Math.round(process.memoryUsage().rss / 1e6), 'MB');
  const stop = new AbortController(); const t = performance.now();
  await world.execute(cells, 'long', stop.signal, { onStart: () => setTimeout(() => stop.abort('you'), 100) }).catch(() => {});
  await world.execute(cells, 'n', signal); console.log('stop and next run', Math.round(performance.now() - t)); }
}), 100000);

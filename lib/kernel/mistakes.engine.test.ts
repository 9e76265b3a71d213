import { afterAll, beforeAll, expect, test } from 'vitest';
import { MISTAKES } from '../core/mistakes';
import { NOTEBOOK_MISTAKES } from '../core/mistakes-notebook';
import type { KernelCell } from './names';
import { BOTH_ENGINES, DUCKDB_ONLY, type MistakeCase, POSTGRES_ONLY, TYPESCRIPT } from './testing/mistake-cases';
import { inWorld, nodeKernel, postgres, signal, sql, ts } from './testing/worlds';

const kernel = nodeKernel(beforeAll, afterAll);
const SEEN = 'CREATE TABLE seen ("Day" date, "order" integer, note text)';
const FILMS = "const films = [{ title: 'Alien', tags: ['space'] }]\nasync function load() {\n  return films\n}";

async function told(above: KernelCell, make: typeof ts, cases: readonly MistakeCase[]) {
  const shown = await inWorld(kernel(), ['film'], async (world) => {
    const all = [];
    for (const [code] of cases) {
      const run = await world.execute([above, make('here', code)], 'here', signal);
      const error = run.status === 'failed' ? run.error : undefined;
      const marked = error?.range && code.slice(error.range.from, error.range.to);
      all.push([code, error?.mistake, marked, error?.near]);
    }
    return all;
  });
  const right = (marked: MistakeCase[2]) => (marked instanceof RegExp ? expect.stringMatching(marked) : marked);
  expect(shown).toEqual(cases.map(([code, mistake, marked, near]) => [code, mistake, right(marked), near]));
}

test(
  'DuckDB tells the common mistakes',
  () => told(sql('above', SEEN), sql, [...BOTH_ENGINES, ...DUCKDB_ONLY]),
  60_000,
);
test(
  'Postgres tells the common mistakes',
  () => told(postgres('above', SEEN), postgres, [...BOTH_ENGINES, ...POSTGRES_ONLY]),
  60_000,
);
test('TypeScript tells the common mistakes', () => told(ts('above', FILMS), ts, TYPESCRIPT), 60_000);

test('each mistake that an engine complains about is made here', () => {
  const made = new Set<string>(
    [...BOTH_ENGINES, ...DUCKDB_ONLY, ...POSTGRES_ONLY, ...TYPESCRIPT].map(([, mistake]) => mistake),
  );
  const silent = Object.keys(NOTEBOOK_MISTAKES);
  expect(Object.keys(MISTAKES).filter((id) => !silent.includes(id) && !made.has(id))).toEqual([]);
});

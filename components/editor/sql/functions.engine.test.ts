import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorld, nodeKernel, rowsOf, signal } from '@/lib/kernel/testing/worlds';
import { FUNCTIONS } from './functions';

const kernel = nodeKernel(beforeAll, afterAll);

/** Part of the grammar, so that no catalogue has them; DuckDB's has no window functions either. */
const GRAMMAR = {
  duckdb:
    'coalesce cume_dist dense_rank first_value ifnull lag last_value lead nth_value ntile nullif percent_rank rank row_number',
  postgres: 'coalesce extract greatest grouping least nullif trim',
};

test.each([
  ['duckdb', 'SELECT DISTINCT function_name FROM duckdb_functions()'],
  ['postgres', 'SELECT DISTINCT proname FROM pg_proc'],
] as const)('%s has every function that is offered for it', (engine, catalogue) =>
  inWorld(kernel(), [], async (world) => {
    const code = `SELECT string_agg(name, ' ') AS names FROM (${catalogue}) AS f(name)`;
    const run = await world.execute([{ id: 'a', language: 'sql', engine, code }], 'a', signal);
    const names = new Set([...GRAMMAR[engine].split(' '), ...String(rowsOf(run)?.[0]).split(' ')]);
    expect(Object.keys(FUNCTIONS[engine]).filter((name) => !names.has(name))).toEqual([]);
  }),
);

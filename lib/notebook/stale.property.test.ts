import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeKernel } from '../kernel/testing/worlds';
import type { Notebook } from './notebook';
import { cell, openLesson, shownIn, storedLesson, untilIdle } from './testing/lesson';

const kernel = nodeKernel(beforeAll, afterAll);

/** Versions of each cell: the first is the lesson's, the others fail, define something else, or read something else. */
const CELLS = {
  base: ['sql', 'SELECT 1 AS n', 'SELECT 2 AS n', 'SELECT nothing', 'CREATE OR REPLACE TABLE made AS SELECT 9 AS n'],
  factor: ['ts', 'const factor = 10', 'const factor = 20', "throw new Error('no')", 'const other = 1'],
  rows: [
    'ts',
    'const rows = base.map(({ n }) => ({ n: n * factor }))\nrows',
    'const rows = [{ n: 5 }]',
    'const rows = [{ n: factor }]',
  ],
  writes: [
    'ts',
    'await sql`CREATE OR REPLACE TABLE made AS SELECT n + 1 AS n FROM rows`',
    'await sql`SELECT n FROM base`',
  ],
  total: ['sql', 'SELECT sum(n)::INTEGER AS n FROM made', 'SELECT n FROM rows', 'SELECT 1; SELECT nothing FROM rows'],
  far: [
    'postgres',
    'CREATE TABLE carried AS SELECT n FROM total; SELECT max(n) AS n FROM carried',
    'SELECT n FROM rows',
    'DROP TABLE made; SELECT 1 AS n',
  ],
  last: [
    'sql',
    'SELECT n FROM total UNION ALL SELECT n FROM base UNION ALL SELECT n FROM far ORDER BY n',
    'SELECT n FROM made',
    'SELECT n FROM carried',
    'SELECT 3 AS n',
  ],
} as const;
type Id = keyof typeof CELLS;
const ids = Object.keys(CELLS) as Id[];
const stored = () => storedLesson(...ids.map((id) => cell(CELLS[id][0], id, CELLS[id][1])));

const action = fc.oneof(
  fc.tuple(fc.constant('edit' as const), fc.constantFrom(...ids), fc.nat(4)),
  fc.tuple(fc.constant('run' as const), fc.constantFrom(...ids), fc.nat(30)),
  fc.tuple(
    fc.constantFrom('runAll' as const, 'runStale' as const, 'stop' as const),
    fc.constantFrom(...ids),
    fc.nat(30),
  ),
);

async function act(notebook: Notebook, [kind, id, number]: [string, Id, number]) {
  const versions = CELLS[id].slice(1);
  if (kind === 'edit') notebook.edit(id, versions[number % versions.length] ?? '');
  else if (kind === 'run') notebook.run(id);
  else if (kind === 'runAll') notebook.runAll();
  else if (kind === 'runStale') notebook.runStale();
  else notebook.stop();
  // Some clicks come while cells run, some after.
  if (number > 20) await untilIdle(notebook);
  else if (number > 10) await new Promise((resolve) => setTimeout(resolve, number));
}

test('whatever was edited, run and stopped: Run stale leaves nothing stale, and shows what a clean start shows', () =>
  fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 12 }), async (actions) => {
      const { notebook, bugs, close } = openLesson(kernel(), stored());
      for (const each of actions) await act(notebook, each);
      await untilIdle(notebook);
      notebook.runStale();
      await untilIdle(notebook);
      const shown = Object.entries(shownIn(notebook)).filter(([, rows]) => rows !== 'none' && rows !== 'stopped');
      const stale = [...notebook.freshness()].filter(([, { status }]) => status === 'stale');
      notebook.runFromClean();
      await untilIdle(notebook);
      const clean = shownIn(notebook);
      close();
      expect(bugs).toEqual([]);
      expect(stale).toEqual([]);
      expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(shown.map(([id]) => [id, clean[id]])));
    }),
    { numRuns: 40 },
  ));

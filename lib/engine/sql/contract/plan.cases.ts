import { operatorsOf } from '../../../core/query-plan';
import type { SqlRun } from '../../sql-engine';
import { type ContractCase, failure, lastRows, openLesson } from './case';

const planOf = ({ outputs }: SqlRun) => outputs.find((output) => output.kind === 'plan')?.plan;
/** The scan of a table, as far as both engines say the same of it. */
function scanOf(run: SqlRun) {
  const plan = planOf(run);
  const scan = plan && operatorsOf(plan.root).find(({ details }) => details.includes('Table: film'));
  return (
    scan && {
      measured: plan.measured,
      rows: scan.rows,
      rowsRead: scan.rowsRead,
      timed: scan.milliseconds !== undefined,
    }
  );
}

/** What EXPLAIN shows in every engine. */
export const planCases: readonly ContractCase[] = [
  {
    name: 'EXPLAIN draws the operators as they are planned, and nothing runs',
    async prove(tools) {
      const { run } = await openLesson(tools);
      const explained = await run('a', [], 'EXPLAIN SELECT title FROM film WHERE film_id > 1');
      tools.equal(scanOf(explained), { measured: false, rows: undefined, rowsRead: undefined, timed: false });
    },
  },
  {
    name: 'EXPLAIN ANALYZE tells of each operator its time, the rows that it read and the rows that it gave',
    async prove(tools) {
      const { run } = await openLesson(tools);
      const spellings = ['EXPLAIN ANALYZE', 'explain (analyze)', '/* why */ EXPLAIN ANALYZE'];
      for (const spelling of spellings)
        tools.equal(scanOf(await run('a', [], `${spelling} SELECT title FROM film WHERE film_id > 1`)), {
          measured: true,
          rows: 2,
          rowsRead: 3,
          timed: true,
        });
    },
  },
  {
    name: 'a plan names no place behind the cells',
    async prove(tools) {
      const { run } = await openLesson(tools);
      await run('a', [], 'CREATE TABLE t AS SELECT film_id, title FROM film');
      const code = 'EXPLAIN SELECT t.title FROM t JOIN film ON t.film_id = film.film_id WHERE t.title > film.title';
      const words = JSON.stringify(planOf(await run('b', ['a'], code)));
      tools.equal(words.includes('film'), true);
      tools.equal(/\bw\d+\b|w\d+_|__r\b|_own\b/.exec(words)?.[0], undefined);
    },
  },
  {
    name: 'EXPLAIN ANALYZE of a change makes it here, and not above',
    async prove(tools) {
      const { run, rows } = await openLesson(tools);
      const code = 'EXPLAIN ANALYZE DELETE FROM film WHERE film_id = 1; SELECT count(*) FROM film';
      const ran = await run('a', [], code);
      tools.equal(planOf(ran)?.measured, true);
      tools.equal(lastRows(ran), [[2]]);
      tools.equal(await rows([], 'SELECT count(*) FROM film'), [[3]]);
    },
  },
  {
    name: 'a format that the learner asked for stays text',
    async prove(tools) {
      const { run } = await openLesson(tools);
      const { outputs } = await run('a', [], 'EXPLAIN (FORMAT json) SELECT 1');
      tools.equal([outputs.map(({ kind }) => kind)], [['log']]);
    },
  },
  {
    name: 'a mistake in what is explained is marked where it stands',
    async prove(tools) {
      const { run } = await openLesson(tools);
      const code = 'SELECT 1;\nEXPLAIN ANALYZE SELECT titel FROM film';
      tools.equal(failure(await run('a', [], code), code), ['unknown-column', 'titel', 'title', '1 of 2']);
    },
  },
];

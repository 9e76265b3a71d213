import { type ContractCase, failure, lastRows, openLesson } from './case';
import { chartRowCases } from './chart-rows.cases';
import { planCases } from './plan.cases';

/** What every SQL engine does in the same words. */
export const everyEngineCases: readonly ContractCase[] = [
  {
    name: 'a cell’s last query becomes a table for the cells below, and never for itself',
    async prove(tools) {
      const { run } = await openLesson(tools);
      await run('film', [], 'SELECT title FROM film WHERE film_id = 1');
      tools.equal(lastRows(await run('below', ['film'], 'SELECT * FROM film')), [['Alien']]);
      tools.equal(lastRows(await run('film', [], 'SELECT count(*) FROM film')), [[3]]);
    },
  },
  {
    name: 'a name means the nearest cell above',
    async prove(tools) {
      const { run, rows } = await openLesson(tools);
      await run('a', [], 'CREATE TABLE t AS SELECT 1 AS x');
      await run('b', ['a'], 'CREATE TABLE t AS SELECT 2 AS x');
      tools.equal(await rows(['b', 'a'], 'SELECT x FROM t'), [[2]]);
      tools.equal(await rows(['a'], 'SELECT x FROM T'), [[1]]);
    },
  },
  {
    name: 'a hundred cells above cost no more than those that are mentioned',
    async prove(tools) {
      const { run } = await openLesson(tools);
      const cells = Array.from({ length: 100 }, (_, index) => `cell_${index}`);
      for (const [index, cell] of cells.entries())
        await run(
          cell,
          cells.slice(0, index).reverse(),
          index === 0 ? 'SELECT 1 AS n' : `SELECT n + 1 AS n FROM cell_${index - 1}`,
        );
      tools.equal(lastRows(await run('last', [...cells].reverse(), 'SELECT n FROM cell_99')), [[100]]);
    },
  },
  {
    name: 'no statement is a run without outputs',
    async prove(tools) {
      const { run } = await openLesson(tools);
      tools.equal(await run('a', [], '-- nothing yet\n;'), { status: 'done', outputs: [], statements: 0 });
    },
  },
  {
    name: 'a table of a cell that cannot be seen from here is not offered',
    async prove(tools) {
      const { run } = await openLesson(tools);
      await run('aside', [], 'CREATE TABLE filn (x INTEGER)');
      const code = 'SELECT * FROM filmn';
      tools.equal(failure(await run('a', [], code), code), ['unknown-table', 'filmn', 'film', '0 of 1']);
    },
  },
  ...planCases,
  ...chartRowCases,
];

import { type ContractCase, never, openLesson } from './case';

/** How every engine chooses the rows of a chart. */
export const chartRowCases: readonly ContractCase[] = [
  {
    name: 'a chart of few rows draws them all, and only its columns',
    async prove(tools) {
      const { database, run } = await openLesson(tools);
      await run('a', [], 'SELECT film_id, title, 7 AS n FROM film WHERE film_id < 3 ORDER BY film_id');
      const { table, ...rest } = await database.chartRows('a', { kind: 'bar', x: 'Title', y: 'n' }, 100, never);
      tools.equal(
        [table.columns.map(({ name }) => name), table.rows],
        [
          ['title', 'n'],
          [
            ['Alien', 7],
            ['Brazil, or not', 7],
          ],
        ],
      );
      tools.equal(rest, { of: 2, choice: { how: 'all' } });
    },
  },
  {
    name: 'a line of many rows keeps the least and the greatest, and counts what it leaves out',
    async prove(tools) {
      const { database, run } = await openLesson(tools);
      await run(
        'a',
        [],
        `WITH RECURSIVE n AS (SELECT 0 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 999)
         SELECT i, CASE WHEN i = 501 THEN 9999 WHEN i = 502 THEN -9999 WHEN i % 100 = 7 THEN NULL WHEN i % 100 = 8 THEN 0 ELSE 5 END AS y
         FROM n ORDER BY i`,
      );
      const { table, of, choice } = await database.chartRows('a', { kind: 'line', x: 'i', y: 'y' }, 40, never);
      tools.equal([of, choice], [1000, { how: 'extremes', steps: 10, nulls: 10, unfit: 0, series: 1 }]);
      const drawn = new Map(table.rows.map(([i, y]) => [i, y]));
      tools.equal([drawn.get(0), drawn.get(501), drawn.get(502), drawn.get(999)], [5, 9999, -9999, 5]);
      tools.equal(table.rows.length <= 40, true);
      const log = await database.chartRows('a', { kind: 'line', x: 'i', y: 'y', scale: 'log' }, 40, never);
      tools.equal(log.choice, { how: 'extremes', steps: 10, nulls: 10, unfit: 11, series: 1 });
    },
  },
  {
    name: 'moments are a line’s x too, and each series has its own extremes',
    async prove(tools) {
      const { database, run } = await openLesson(tools);
      await run(
        'a',
        [],
        `WITH RECURSIVE n AS (SELECT 0 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 499)
         SELECT DATE '2026-01-01' + i AS day, s, CASE WHEN i = 250 THEN i * f ELSE f END AS y
         FROM n CROSS JOIN (VALUES ('up', 1), ('down', -1)) AS v(s, f) ORDER BY day, s DESC`,
      );
      const spec = { kind: 'area', x: 'day', y: 'y', series: 's' } as const;
      const { table, choice } = await database.chartRows('a', spec, 80, never);
      tools.equal(choice, { how: 'extremes', steps: 10, nulls: 0, unfit: 0, series: 2 });
      tools.equal(
        table.rows.filter(([, y]) => Math.abs(Number(y)) === 250),
        [
          ['2026-09-08', 250, 'up'],
          ['2026-09-08', -250, 'down'],
        ],
      );
    },
  },
  {
    name: 'points are spread evenly and reach as far as all; bars are the first',
    async prove(tools) {
      const { database, run } = await openLesson(tools);
      await run(
        'a',
        [],
        `WITH RECURSIVE n AS (SELECT 0 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 999)
         SELECT i, CASE WHEN i = 333 THEN -50 ELSE i % 7 END AS y FROM n ORDER BY i`,
      );
      const scatter = await database.chartRows('a', { kind: 'scatter', x: 'i', y: 'y' }, 20, never);
      tools.equal(scatter.choice, { how: 'spread' });
      const xs = scatter.table.rows.map(([i]) => i);
      tools.equal([xs[0], xs.at(-1), xs.includes(333), xs.length <= 20], [0, 999, true, true]);
      const bars = await database.chartRows('a', { kind: 'bar', x: 'i', y: 'y' }, 20, never);
      tools.equal([bars.choice, bars.table.rows.map(([i]) => i)], [{ how: 'first' }, [0, 1, 2, 3, 4]]);
    },
  },
];

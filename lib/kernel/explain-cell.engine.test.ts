import { afterAll, beforeAll, expect, test } from 'vitest';
import { operatorsOf } from '../core/query-plan';
import { inWorld, nodeKernel, postgres, signal, sql, ts } from './testing/worlds';

const kernel = nodeKernel(beforeAll, afterAll);

test.each([
  ['duckdb', sql],
  ['postgres', postgres],
] as const)('the plan of a cell of %s is of its own tables and those above, and changes nothing', async (_, cell) => {
  const cells = [
    cell('above', 'SELECT 1 AS x UNION ALL SELECT 2'),
    cell('own', 'CREATE TABLE mine AS SELECT x FROM above; SELECT x FROM mine WHERE x > 1'),
    cell('change', 'INSERT INTO above VALUES (3)'),
  ];
  await inWorld(kernel(), [], async (world) => {
    await world.execute(cells, 'own', signal);
    await world.execute(cells, 'change', signal);
    const explained = await world.explain(cells, 'own', signal);
    if (explained?.status !== 'done') throw new Error(JSON.stringify(explained));
    const scan = operatorsOf(explained.plan.root).find(({ details }) => details.includes('Table: mine'));
    expect([explained.plan.measured, scan?.rowsRead, scan?.rows]).toEqual([true, 2, 1]);
    expect((await world.window('own', 0, 9, signal)).rows).toEqual([[2]]);
    const change = await world.explain(cells, 'change', signal);
    expect(change?.status === 'done' && change.plan.measured).toBe(false);
    expect(
      await world.query(
        cells,
        cells[0]?.language === 'sql' ? cells[0].engine : 'duckdb',
        'SELECT count(*) FROM above',
        signal,
      ),
    ).toMatchObject({
      table: { rows: [[3]] },
    });
    expect((await world.tables(cells, signal)).map(({ name }) => name).sort()).toEqual(['above', 'mine', 'own']);
  });
});

test('a cell without a query, or of TypeScript, has no plan; one whose query is wrong says why', async () => {
  const cells = [
    sql('made', 'CREATE TABLE t (x INTEGER)'),
    ts('code', 'const one = 1'),
    sql('wrong', 'SELECT y FROM t'),
  ];
  await inWorld(kernel(), [], async (world) => {
    expect([await world.explain(cells, 'made', signal), await world.explain(cells, 'code', signal)]).toEqual([
      undefined,
      undefined,
    ]);
    expect(await world.explain(cells, 'wrong', signal)).toMatchObject({
      status: 'failed',
      error: { code: 'unknown-column' },
    });
  });
});

test('a chart of a TypeScript result has its rows chosen as those of an engine', async () => {
  const made = ts('made', 'Array.from({ length: 500 }, (_, i) => ({ i, y: i === 77 ? 99 : 1 }))');
  await inWorld(kernel(), [], async (world) => {
    await world.execute([made], 'made', signal);
    const { table, of, choice } = await world.chartRows('made', { kind: 'line', x: 'i', y: 'y' }, 40, signal);
    expect([of, choice.how, table.rows.find(([, y]) => y === 99)]).toEqual([500, 'extremes', [77, 99]]);
  });
});

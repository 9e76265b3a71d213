import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { MOST_SERIES } from '../../core/chart-rows';
import type { Table, Value } from '../../core/value';
import { openDuckdbInNode } from '../duckdb/node';
import { openPostgresInNode } from '../postgres/node';
import type { SqlEngine } from '../sql-engine';

const never = new AbortController().signal;

const numbers: Readonly<Record<string, fc.Arbitrary<Value>>> = {
  INTEGER: fc.integer({ min: -1000, max: 1000 }),
  DOUBLE: fc.oneof(
    fc.constantFrom('NaN', 'Infinity', '-Infinity', 0),
    fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  ),
  'DECIMAL(9,2)': fc.integer({ min: -99_999, max: 99_999 }).map((cents) => (cents / 100).toFixed(2)),
  DATE: fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
};

const scene = fc
  .record({
    xType: fc.constantFrom('INTEGER', 'DOUBLE', 'DECIMAL(9,2)', 'DATE'),
    yType: fc.constantFrom('INTEGER', 'DOUBLE', 'DECIMAL(9,2)'),
    kind: fc.constantFrom('line', 'area', 'scatter', 'bar'),
    log: fc.boolean(),
    points: fc.integer({ min: 1, max: 60 }),
    names: fc.integer({ min: 1, max: 11 }),
  })
  .chain((shape) =>
    fc
      .array(
        fc.tuple(
          fc.option(numbers[shape.xType] ?? fc.constant(null), { freq: 9 }),
          fc.option(numbers[shape.yType] ?? fc.constant(null), { freq: 9 }),
          fc.integer({ min: 1, max: shape.names }).map((name) => `s${name}`),
        ),
        { maxLength: 120, size: 'max' },
      )
      .map((rows) => ({ ...shape, rows })),
  );

/** The least and the greatest y of each series that is drawn, of the rows that can be. */
function endsOf(rows: readonly (readonly Value[])[], log: boolean) {
  const ends = new Map<string, readonly [number, number]>();
  for (const [x, y, name] of rows) {
    const isFit = x !== null && y !== null && Number.isFinite(Number(y)) && (typeof x !== 'string' || !/N|Inf/.test(x));
    if (!isFit || (log && Number(y) <= 0)) continue;
    const [low, high] = ends.get(String(name)) ?? [Number(y), Number(y)];
    ends.set(String(name), [Math.min(low, Number(y)), Math.max(high, Number(y))]);
  }
  return [...ends].slice(0, MOST_SERIES);
}

describe.each([
  ['DuckDB', openDuckdbInNode],
  ['Postgres', openPostgresInNode],
] as const)('%s', (_, open) => {
  const engine: SqlEngine = open();
  afterAll(() => engine.close());

  test('draws no more rows than asked for, in their order, and of a line the least and the greatest of each series', async () => {
    const database = await engine.openDatabase(never);
    await fc.assert(
      fc.asyncProperty(scene, async ({ xType, yType, kind, log, points, rows }) => {
        const made: Table = {
          columns: [
            { name: 'x', type: xType },
            { name: 'y', type: yType },
            { name: 's', type: 'VARCHAR' },
          ],
          rows: rows.map((row) => [...row]),
        };
        await database.writeTable('a', 'a', made, never);
        const whole = await database.window('a', 0, 1000, never);
        const charted = { kind, x: 'x', y: 'y', series: 's', ...(log && { scale: 'log' as const }) };
        const { table, of, choice } = await database.chartRows('a', charted, points, never);
        expect(of).toBe(rows.length);
        expect(table.rows.length).toBeLessThanOrEqual(points);
        const all = whole.rows.map((row) => JSON.stringify(row));
        let from = 0;
        for (const row of table.rows) from = all.indexOf(JSON.stringify(row), from) + 1 || Number.NaN;
        expect(from).not.toBeNaN();
        if (choice.how === 'all') expect(table.rows).toEqual(whole.rows);
        if (choice.how === 'extremes') {
          expect(endsOf(table.rows, log)).toEqual(endsOf(whole.rows, log));
          expect(new Set(whole.rows.filter(([x, y]) => x === null || y === null)).size).toBe(choice.nulls);
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});

import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { ColumnProfile } from '../../core/profile';
import { kindOf, type Table, type Value } from '../../core/value';
import { momentKind } from '../../core/viewing/moment';
import { compareText, orderOf } from '../../core/viewing/order';
import { viewRows } from '../../core/viewing/view-rows';
import { openDuckdbInNode } from '../duckdb/node';
import { openPostgresInNode } from '../postgres/node';
import type { SqlEngine } from '../sql-engine';

const never = new AbortController().signal;
const cents = fc.integer({ min: -9999, max: 9999 }).map((each) => (each / 100).toFixed(2));
const day = fc.integer({ min: -40_000, max: 40_000 }).map((each) => new Date(each * 86_400_000).toISOString());

const TYPES: Readonly<Record<string, fc.Arbitrary<Value>>> = {
  INTEGER: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
  BIGINT: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String),
  HUGEINT: fc.bigInt({ min: -(2n ** 100n), max: 2n ** 100n }).map(String),
  'DECIMAL(4,2)': cents,
  DOUBLE: fc.oneof(fc.constantFrom('NaN', 'Infinity', 0, 0.5), fc.double({ noNaN: true, min: -1e9, max: 1e9 })),
  VARCHAR: fc.constantFrom('', 'a', 'B', 'ä', '😀', 'ﬀ'),
  BOOLEAN: fc.boolean(),
  DATE: fc.oneof(
    fc.constant('infinity'),
    day.map((each) => each.slice(0, 10)),
  ),
  TIMESTAMP: day.map((each) => each.replace('T', ' ').slice(0, 19)),
  TIME: fc.constantFrom('00:00:00', '12:30:00.5', '23:59:59.999999'),
  UUID: fc.constantFrom('00000000-0000-0000-0000-000000000000', '10000000-0000-0000-0000-000000000000'),
  'INTEGER[]': fc.constantFrom<Value>([], [1], [1, 2], [2, 1]),
};

const scene = fc.constantFrom(...Object.entries(TYPES)).chain(([type, value]) =>
  fc.array(fc.tuple(fc.option(value, { freq: 5 }), fc.boolean()), { maxLength: 25 }).map(
    (rows): Table => ({
      columns: [
        { name: 'value', type },
        { name: 'kept', type: 'BOOLEAN' },
      ],
      rows: rows.map((row) => [...row]),
    }),
  ),
);

/** All of a profile but its bins. */
function profiled(table: Table): Omit<ColumnProfile, 'bins'> {
  const [{ type } = { type: '' }] = table.columns;
  const values = table.rows.map(([value = null]) => value);
  const present = values.filter((value) => value !== null);
  const counts = new Map<string, { value: Value; rows: number }>();
  for (const value of present) {
    const key = JSON.stringify(value);
    counts.set(key, { value, rows: (counts.get(key)?.rows ?? 0) + 1 });
  }
  const measured = kindOf(type) === 'number' || momentKind(type) !== undefined;
  const order = kindOf(type) === 'text' ? (a: Value, b: Value) => compareText(String(a), String(b)) : orderOf(type);
  const sorted = measured || kindOf(type) === 'text' ? [...present].sort(order) : [];
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? null;
  return {
    rows: values.length,
    nulls: values.length - present.length,
    distinct: counts.size,
    least: sorted[0] ?? null,
    greatest: sorted.at(-1) ?? null,
    ...(measured && present.length > 0 && { quartiles: [at(0.25), at(0.5), at(0.75)] }),
    frequent: [...counts.values()].sort((a, b) => b.rows - a.rows).slice(0, 10),
  };
}

describe.each([
  ['DuckDB', openDuckdbInNode],
  ['Postgres', openPostgresInNode],
] as const)('%s', (_, open) => {
  const engine: SqlEngine = open();
  afterAll(() => engine.close());

  test('profiles a column as plain TypeScript does, in the rows of a view', async () => {
    const database = await engine.openDatabase(never);
    await fc.assert(
      fc.asyncProperty(scene, fc.boolean(), async (made, filtered) => {
        await database.writeTable('a', 'a', made, never);
        const view = { filters: filtered ? [{ kind: 'equals' as const, column: 1, value: 'true' }] : [], sorting: [] };
        const whole = await database.window('a', 0, 100, never);
        const rows = viewRows(whole, view) ?? [];
        const { bins, ...profile } = await database.profile('a', 0, view, never);
        expect(profile).toEqual(profiled({ columns: whole.columns, rows }));

        const [{ type } = { type: '' }] = whole.columns;
        if (kindOf(type) !== 'number' && momentKind(type) === undefined) {
          expect(bins).toEqual([]);
          return;
        }
        const finite = rows.flatMap(([value = null]) =>
          value === null || /^-?(NaN|infinity)/i.test(String(value)) ? [] : [value],
        );
        expect(bins.reduce((sum, bin) => sum + bin.rows, 0)).toBe(finite.length);
        const order = orderOf(type) ?? (() => 0);
        if (type === 'DOUBLE' || type === 'double precision') return;
        const exact = bins.every(({ from }) => typeof from === 'string' || Number.isSafeInteger(from));
        if (!exact) return;
        expect(bins.map(({ rows }) => rows)).toEqual(
          bins.map(({ from, to }) => finite.filter((value) => order(value, from) >= 0 && order(value, to) < 0).length),
        );
      }),
      { numRuns: 120 },
    );
  });
});

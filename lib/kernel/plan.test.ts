import { expect, test } from 'vitest';
import { type KernelCell, nameCell } from './names';
import { planRun, type Ran } from './plan';

const sql = (id: string, code: string): KernelCell => ({ id, language: 'sql', engine: 'duckdb', code });
const ts = (id: string, code: string): KernelCell => ({ id, language: 'ts', code });
const ran = (code: string, number: number, inputs: Record<string, number> = {}): Ran => ({
  status: 'done',
  runner: 'duckdb',
  code,
  number,
  inputs: new Map(Object.entries(inputs)),
  outputs: [],
  times: 0,
  wrote: false,
  called: false,
});

const cells = [
  sql('a', 'SELECT 1 AS n'),
  sql('b', 'SELECT n + 1 AS n FROM a'),
  sql('c', 'SELECT * FROM b'),
  sql('other', 'SELECT 2'),
].map(nameCell);
const plan = (known: Record<string, Ran>, target = 'c', alive = () => true) =>
  planRun(cells, [], new Map(Object.entries(known)), alive, target);

test('a cell that never ran runs with all it needs, and nothing else', () => {
  expect(plan({})).toEqual({ status: 'ready', order: ['a', 'b', 'c'] });
});

test('what is current does not run again, except the cell that was asked for', () => {
  const known = {
    a: ran('SELECT 1 AS n', 1),
    b: ran('SELECT n + 1 AS n FROM a', 2, { a: 1 }),
    c: ran('SELECT * FROM b', 3, { b: 2 }),
  };
  expect(plan(known)).toEqual({ status: 'ready', order: ['c'] });
});

test('an edited cell runs again, and what reads it after it', () => {
  const known = { a: ran('SELECT 0 AS n', 1), b: ran('SELECT n + 1 AS n FROM a', 2, { a: 1 }) };
  expect(plan(known)).toEqual({ status: 'ready', order: ['a', 'b', 'c'] });
});

test('a cell that read an earlier run than the last runs again', () => {
  const known = { a: ran('SELECT 1 AS n', 7), b: ran('SELECT n + 1 AS n FROM a', 2, { a: 1 }) };
  expect(plan(known)).toEqual({ status: 'ready', order: ['b', 'c'] });
});

test('a cell whose names are gone runs again; one that changed tables asks first', () => {
  const code = 'const rows = [{ n: 1 }]';
  const writer = 'const done = await sql`INSERT INTO film SELECT * FROM film`';
  const all = [ts('values', code), ts('load', writer), sql('reads', 'SELECT * FROM rows'), ts('waits', 'done')].map(
    nameCell,
  );
  const known = new Map([
    ['values', { ...ran(code, 1), runner: 'ts' as const }],
    ['load', { ...ran(writer, 2), runner: 'ts' as const }],
  ]);
  const gone = ({ language }: KernelCell) => language === 'sql';
  expect(planRun(all, ['film'], known, gone, 'reads')).toEqual({ status: 'ready', order: ['values', 'reads'] });
  expect(planRun(all, ['film'], known, gone, 'waits')).toEqual({ status: 'asks', cells: ['load'] });
});

test('a cell that was stopped runs again for its readers; one that failed does not, until what it reads is another', () => {
  const a = ran('SELECT 1 AS n', 1);
  const b = ran('SELECT n + 1 AS n FROM a', 2, { a: 1 });
  expect(plan({ a, b: { ...b, status: 'stopped' } })).toEqual({ status: 'ready', order: ['b', 'c'] });
  expect(plan({ a, b: { ...b, status: 'failed' } })).toEqual({ status: 'blocked', cell: 'b' });
  expect(plan({ a: { ...a, number: 3 }, b: { ...b, status: 'failed' } })).toEqual({
    status: 'ready',
    order: ['b', 'c'],
  });
});

test('a cell that another engine runs now runs again', () => {
  const moved = ([{ id: 'a', language: 'sql', engine: 'postgres', code: 'SELECT 1 AS n' }, ...cells] as const).map(
    nameCell,
  );
  const known = new Map([['a', ran('SELECT 1 AS n', 1)]]);
  const [first, , ...rest] = moved;
  expect(first && planRun([first, ...rest], [], known, () => true, 'b')).toEqual({
    status: 'ready',
    order: ['a', 'b'],
  });
});

import { expect, test } from 'vitest';
import type { Output, ValueNode } from '../core/output';
import { advise } from './advise';
import type { KernelCell } from './names';
import { postgres, sql, ts } from './testing/worlds';

/** What is told: the mistake, the text it is about, and what is offered in its place. */
function told(cell: KernelCell, outputs: readonly Output[] = [], above: readonly KernelCell[] = []) {
  return advise(cell, outputs, above).map(({ mistake, range, near }) => [
    mistake,
    cell.code.slice(range.from, range.to),
    ...(near === undefined ? [] : [near]),
  ]);
}
const leaf = (type: 'other' | 'string', text: string): ValueNode => ({ kind: 'leaf', type, text });
const value = (node: ValueNode): Output => ({ kind: 'value', value: node });
const NO_ROWS: Output = {
  kind: 'table',
  page: { columns: [], rows: [], offset: 0, rowCount: 0 },
  windowed: false,
};

type Case = readonly [code: string, ...found: (readonly string[])[]];
const rows = (cases: readonly Case[]) => cases.map(([code, ...found]) => ({ code, found }));

const SQL_CASES: readonly Case[] = [
  ['SELECT * FROM film WHERE age = NULL', ['equals-null', '= NULL', 'IS NULL']],
  [
    'SELECT * FROM film WHERE (a <> NULL OR b != null) AND c == NULL',
    ['equals-null', '<> NULL', 'IS NOT NULL'],
    ['equals-null', '!= null', 'IS NOT NULL'],
    ['equals-null', '== NULL', 'IS NULL'],
  ],
  ['SELECT CASE WHEN a = NULL THEN 1 END FROM film', ['equals-null', '= NULL', 'IS NULL']],
  ['SELECT count(*) FILTER (WHERE a = NULL)', ['equals-null', '= NULL', 'IS NULL']],
  ['UPDATE film SET age = NULL WHERE age IS NULL'],
  ['UPDATE film SET a = CASE WHEN b THEN 1 END, c = NULL'],
  ['INSERT INTO film VALUES (1) ON CONFLICT DO UPDATE SET a = NULL'],
  ['MERGE INTO a USING b ON a.x = b.x WHEN MATCHED THEN UPDATE SET x = NULL'],
  [`SELECT * FROM read_csv('x.csv', nullstr = NULL)`],
  [`SELECT '= NULL', a IS NULL -- = NULL`],
];
test.each(rows(SQL_CASES))('a comparison with NULL is told: $code', ({ code, found }) => {
  expect(told(sql('here', code))).toEqual(found);
});

test('NOT IN with a subquery is told when nothing was found', () => {
  const cell = sql('here', 'SELECT * FROM a WHERE x NOT IN (SELECT x FROM b)');
  expect([told(cell, [NO_ROWS]), told(cell)]).toEqual([[['null-in-not-in', 'NOT IN']], []]);
});

const DIVISIONS: readonly (readonly [string, number])[] = [
  ['SELECT 7 / 2', 1],
  ['SELECT count(*) / 2', 1],
  ['SELECT 100 * count(x) / count(*)', 1],
  ['SELECT 7 / 2.0, 7::numeric / 2, count(*) * 1.0 / 3, sum(x) / 2, x / 2, 7 / 2::numeric', 0],
];
test.each(DIVISIONS)('whole numbers that Postgres divides are told: %s', (code, found) => {
  expect([told(postgres('here', code)).length, told(sql('here', code))]).toEqual([found, []]);
});

const LOAD = 'async function load() {\n  return [1]\n}\n';
const TS_CASES: readonly Case[] = [
  ['const rows = sql`SELECT 1`\nrows.length', ['missing-await', 'sql', 'await sql']],
  ['const rows: unknown[] = await sql`SELECT 1`\nrows.length'],
  ['const asked = sql`SELECT 1`\nconst rows = await asked\nrows.length'],
  ['const [a, b] = await Promise.all([sql`SELECT 1`, sql`SELECT 2`])\na'],
  ['sql`DELETE FROM film`\n1', ['missing-await', 'sql', 'await sql']],
  ['sql`SELECT 1`'],
  ['const answer = fetch("https://example.com/")\nanswer.status', ['missing-await', 'fetch', 'await fetch']],
  ['const fetch = () => ({ status: 200 })\nfetch().status'],
  [`${LOAD}const twice = () => load() + load()`, ['missing-await', 'load']],
  [`${LOAD}for (const one of load()) one`, ['missing-await', 'load', 'await load']],
  [`${LOAD}load().then(String)`],
  ['[1].filter(async (one) => one > 1)', ['async-callback', 'filter']],
  [`${LOAD}[1].forEach(load)`, ['async-callback', 'forEach']],
  ['await Promise.all([1].map(async (one) => one))'],
  ['const all = [1].map(async (one) => one)\nawait Promise.all(all)'],
  ['films.sort()', ['changes-above', 'films']],
  ['films[0].title = "x"', ['changes-above', 'films']],
  ['delete films[0].title\nfilms.length = 0\nfilms[0].seen++', ['changes-above', 'films']],
  ['for (const film of films) film.title = "x"', ['changes-above', 'film']],
  ['films.filter(Boolean).map((film) => {\n  film.seen = true\n})', ['changes-above', 'film']],
  ['const first = films.find(Boolean)\nfirst.title = "x"', ['changes-above', 'first']],
  ['const own = films.filter(Boolean)\nown.sort()\nfilms.toSorted()\n;[...films].sort()'],
  ['const films = [1]\nfilms.sort()'],
  ['const sorted = (films: number[]) => films.sort()\nsorted([2, 1])'],
  ['films.map((film) => ({ ...film, seen: true }))'],
  ['film.sort()'],
  ['const day = new Date(1)\nday === new Date(1)', ['compared-dates', 'day']],
  ['const day = new Date(1)\nday.getTime() === 1 && day !== null && day === undefined'],
  ['const found = films.find((film) => (film.id = 3))', ['assigned-in-condition', 'film'], ['changes-above', 'film']],
  ['let next: RegExpExecArray | null\nwhile ((next = /a/g.exec("a"))) break'],
  [
    'const day: number = 1\nawait sql`SELECT ${day} FROM film\n  WHERE title <> NULL`',
    ['equals-null', '<> NULL', 'IS NOT NULL'],
  ],
];
test.each(rows(TS_CASES))('what is seldom meant is told: $code', ({ code, found }) => {
  const above = [ts('above', 'const films = [{ id: 1, title: "Alien" }]'), sql('film', 'SELECT 1')];
  expect(told(ts('here', code), [], above).toSorted()).toEqual(found.toSorted());
});

test('a Promise in the result is told where it comes from', () => {
  const shown = [
    value({
      kind: 'branch',
      label: 'Array(1)',
      type: 'array',
      entries: [{ key: '0', value: leaf('other', 'Promise') }],
      size: 1,
    }),
  ];
  const written = [value(leaf('string', `'[object Promise]'`))];
  expect([
    told(ts('here', '[1].map(async (one) => one)'), shown),
    told(ts('here', 'const asked = sql`SELECT 1`\n;[asked]'), shown),
    told(ts('here', 'const text = String(fetchAll())\ntext'), written),
    told(ts('here', '[1].map(async (one) => one)')),
  ]).toEqual([[['async-callback', 'map']], [['missing-await', 'sql', 'await sql']], [['missing-await', 'text']], []]);
});

test('code that cannot be read gets no advice', () => {
  expect([told(ts('here', 'films.sort(')), told(sql('here', `SELECT 'x = NULL`))]).toEqual([[], []]);
});

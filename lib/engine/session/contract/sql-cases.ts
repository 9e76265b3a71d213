import type { Table } from '../../../core/value';
import type { SessionHost } from '../../session';
import type { Case, Cases } from './case';
import { openNotebook } from './notebook';

const EVERYTHING: Table = {
  columns: [
    ['id', 'BIGINT'],
    ['sum', 'HUGEINT'],
    ['price', 'DECIMAL(4,2)'],
    ['exact', 'DECIMAL(18,3)'],
    ['ratio', 'DOUBLE'],
    ['ok', 'BOOLEAN'],
    ['name', 'VARCHAR'],
    ['day', 'DATE'],
    ['at', 'TIMESTAMP'],
    ['tags', 'VARCHAR[]'],
    ['place', 'STRUCT("x y" INTEGER, seen TIMESTAMP[])'],
    ['none', 'INTEGER'],
    ['id', 'INTEGER'],
    ['counts', 'MAP(VARCHAR, INTEGER)'],
  ].map(([name = '', type = '']) => ({ name, type })),
  rows: [
    [
      7,
      '170141183460469231731687303715884105727',
      '4.99',
      '123456789012345.678',
      'NaN',
      true,
      'Ada',
      '2026-03-02',
      '2026-03-02 09:00:00.25',
      ['a', null],
      { 'x y': 1, seen: ['2026-01-01 00:00:00'] },
      null,
      8,
      [['a', 1]],
    ],
  ],
};

const reading =
  (code: string, tables: Readonly<Record<string, Table>>): Case['act'] =>
  async (engine) => {
    const notebook = openNotebook(engine);
    const answer = await notebook.cell('c1', code, tables);
    notebook.close();
    return answer;
  };

const column = (type: string, value: Table['rows'][number][number]): Table => ({
  columns: [{ name: 'n', type }],
  rows: [[value]],
});

/** Answers with what it was asked, so that a test sees it. */
const echo: SessionHost['query'] = async (place, text, parameters) => ({
  status: 'done',
  table: {
    columns: [
      { name: 'asked', type: 'VARCHAR' },
      { name: 'parameters', type: 'VARCHAR' },
    ],
    rows: [
      [
        `${place.cell} < ${place.above.join(' < ')}: ${text}`,
        parameters.map(({ type, value }) => `${type} ${JSON.stringify(value)}`).join('; '),
      ],
    ],
  },
});

const refusing: SessionHost['query'] = async () => ({
  status: 'failed',
  error: {
    code: 'unknown-column',
    engine: 'duckdb',
    message: 'There is no column `nam`.',
    near: 'name',
    range: { from: 7, to: 10 },
    engineWords: 'Binder Error',
  },
});

const asking =
  (query: SessionHost['query'], ...codes: readonly string[]): Case['act'] =>
  async (engine) => {
    const notebook = openNotebook(engine, query);
    let last: unknown;
    for (const [index, code] of codes.entries()) last = await notebook.cell(`c${index + 1}`, code);
    notebook.close();
    return last;
  };

export const sqlCases: Cases = {
  'rows have the types that their columns declare': {
    act: reading('const [row] = everything\nrow', { everything: EVERYTHING }),
    expected:
      "Object id: 7, sum: 170141183460469231731687303715884105727n, price: 4.99, exact: '123456789012345.678', ratio: NaN, ok: true, name: 'Ada', day: '2026-03-02', at: 2026-03-02T09:00:00.250Z, tags: Array(2) 'a', null, place: Object x y: 1, seen: Array(1) 2026-01-01T00:00:00.000Z, none: null, id_1: 8, counts: Map(1) a: 1",
  },
  'an integer that no number holds is an error at the table’s name': {
    act: reading('const first = 1\nbig_ids.length', { big_ids: column('BIGINT', '9007199254740993') }),
    expected: {
      code: 'integer-too-large',
      message:
        'Column `n` holds 9007199254740993, which a TypeScript number cannot hold exactly. Cast it in SQL: to HUGEINT for a bigint, or to VARCHAR for text.',
      at: 'big_ids',
    },
  },
  'a table cannot be assigned': {
    act: async (engine) => Object.values(Object(await reading('film = []', { film: column('INTEGER', 1) })(engine)))[0],
    expected: 'not-yours',
  },
  'a table hides a name of a cell above': {
    async act(engine) {
      const notebook = openNotebook(engine);
      await notebook.cell('a', "const film = 'a name'");
      const answer = await notebook.cell('b', 'film[0].n', { film: column('INTEGER', 5) });
      notebook.close();
      return answer;
    },
    expected: '5',
  },
  'too many values are refused with their count': {
    act: reading('big.length', {
      big: { columns: [{ name: 'n', type: 'INTEGER' }], rows: Array.from({ length: 1_000_001 }, () => [1]) },
    }),
    expected: {
      code: 'too-many-values',
      message:
        'This would bring 1,000,001 values (1,000,001 rows) into TypeScript; at most 1,000,000 may come. Filter, aggregate or select fewer columns in SQL first.',
    },
  },
  'a large table crosses in chunks': {
    act: reading('[big.length, big.at(-1)?.n.length]', {
      big: { columns: [{ name: 'n', type: 'VARCHAR' }], rows: Array.from({ length: 50_000 }, () => ['x'.repeat(100)]) },
    }),
    expected: 'Array(2) 50000, 100',
  },
  'a sql tag binds its values by their types and asks at its place': {
    act: asking(
      echo,
      'const a = 1',
      "const [answer] = await sql<{ asked: string }>`SELECT ${'t'}, ${1}, ${0.5}, ${true}, ${null}, ${new Date(0)}, ${2n}, ${[1, 'x', null]}, ${NaN}`\nanswer",
    ),
    expected:
      'Object asked: \'c2 < c1: SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9\', parameters: \'VARCHAR "t"; BIGINT 1; DOUBLE 0.5; BOOLEAN true; NULL null; TIMESTAMP "1970-01-01 00:00:00"; HUGEINT "2"; LIST [1,"x",null]; DOUBLE null\'',
  },
  'a sql tag in a function asks at the function’s place': {
    act: asking(echo, 'const ask = () => sql`SELECT 1`', '(await ask())[0].asked'),
    expected: "'c1 < : SELECT 1'",
  },
  'a value that cannot be bound': {
    act: asking(echo, 'const id = undefined\nawait sql`SELECT ${1}, ${id}`'),
    expected: {
      code: 'sql-parameter',
      message:
        'Value 2 of this sql`…` is undefined. Give a text, a number, a boolean, a Date, a bigint, null, or an array of these.',
      at: 'sql',
    },
  },
  'an error of SQL is at the name that it speaks of, with the nearest': {
    act: asking(refusing, 'const nam = 1\nconst rows = await sql`SELECT nam FROM film WHERE x = ${nam}`'),
    expected: { code: 'unknown-column', message: 'There is no column `nam`.', at: 'nam', near: 'name' },
  },
  'an error of SQL can be caught': {
    act: asking(
      refusing,
      'try { await sql`SELECT 1` } catch (error) { console.log(error instanceof Error && error.message) }',
    ),
    expected: { log: ['There is no column `nam`.'], dropped: 0 },
  },
  'a cell ends when the queries it began have ended': {
    async act(engine) {
      const events: string[] = [];
      const notebook = openNotebook(engine, async (...asked) => {
        await new Promise((resolve) => setTimeout(resolve, 30));
        events.push('answered');
        return echo(...asked);
      });
      await notebook.cell('c1', 'void sql`INSERT`');
      events.push('ended');
      notebook.close();
      return events;
    },
    expected: ['answered', 'ended'],
  },
};

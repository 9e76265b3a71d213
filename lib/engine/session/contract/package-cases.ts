import type { Case, Cases } from './case';
import { openNotebook } from './notebook';
import { cells } from './test-cases';

const FILMS =
  "import * as aq from 'arquero'\nconst films = aq.from([{ id: 1, title: 'Alpha', rate: 4.99 }, { id: 2, title: 'Beta', rate: 0.99 }, { id: 3, title: 'Gamma', rate: 4.99 }])";

const framed =
  (...codes: readonly string[]): Case['act'] =>
  async (engine) =>
    ((await cells([FILMS, ...codes])(engine)) as unknown[]).slice(1);

export const packageCases: Cases = {
  'a data frame is filtered, derived, grouped, joined and ordered, and shown as a table': {
    act: framed(
      'films.filter((d) => d.rate > 1).derive({ cents: (d) => aq.op.round(d.rate * 100) })',
      "films.groupby('rate').rollup({ films: aq.op.count(), last: (d) => aq.op.max(d.id) }).orderby(aq.desc('rate'))",
      "films.join(aq.from([{ id: 2, copies: 3 }]), 'id')",
      'display(films.filter((d) => d.id > 100))',
      'films.print()',
    ),
    expected: [
      {
        types: 'id BIGINT, title VARCHAR, rate DOUBLE, cents BIGINT',
        rows: [
          [1, 'Alpha', 4.99, 499],
          [3, 'Gamma', 4.99, 499],
        ],
      },
      {
        types: 'rate DOUBLE, films BIGINT, last BIGINT',
        rows: [
          [4.99, 2, 3],
          [0.99, 1, 2],
        ],
      },
      { types: 'id BIGINT, title VARCHAR, rate DOUBLE, copies BIGINT', rows: [[2, 'Beta', 0.99, 3]] },
      { types: 'id VARCHAR, title VARCHAR, rate VARCHAR', rows: [] },
      [
        { log: ['Table: 3 cols x 3 rows. Showing 3 rows.'], dropped: 0 },
        ...[0, 1].map(() => ({
          types: 'id BIGINT, title VARCHAR, rate DOUBLE',
          rows: [
            [1, 'Alpha', 4.99],
            [2, 'Beta', 0.99],
            [3, 'Gamma', 4.99],
          ],
        })),
      ],
    ],
  },
  'a data frame gives its rows as objects, and refuses a name from outside of its expressions': {
    act: framed(
      "[films.objects({ limit: 1 }), films.array('title'), films.numRows()]",
      "import { table, op } from 'arquero'\ntable({ a: ['x', 'y'] }).derive({ b: (d) => op.upper(d.a) }).objects()",
      'const least = 2\nfilms.filter(aq.escape((d: { id: number }) => d.id > least)).numRows()',
      'const most = 2\nfilms.filter((d) => d.id < most)',
      'aq.from([{ nested: { a: 1 } }])',
    ),
    expected: [
      "Array(3) Array(1) Object id: 1, title: 'Alpha', rate: 4.99, Array(3) 'Alpha', 'Beta', 'Gamma', 3",
      {
        types: 'a VARCHAR, b VARCHAR',
        rows: [
          ['x', 'X'],
          ['y', 'Y'],
        ],
      },
      '1',
      {
        code: 'error',
        message:
          'Invalid variable reference: "most"\nNote: Table expressions do not support closures. Use aq.escape(fn) to use a function as-is (including closures), or use table.params({ name: value }) to define dynamic parameters.',
        at: 'filter',
      },
      'Array(1) Object nested: Object a: 1',
    ],
  },
  'a data frame becomes a table for SQL': {
    async act(engine) {
      const notebook = openNotebook(engine);
      await notebook.cell('frame', FILMS);
      const exported = await notebook.session.exportTable('frame', 'films', notebook.signal);
      notebook.close();
      return exported;
    },
    expected: {
      status: 'done',
      table: {
        columns: [
          { name: 'id', type: 'BIGINT' },
          { name: 'title', type: 'VARCHAR' },
          { name: 'rate', type: 'DOUBLE' },
        ],
        rows: [
          [1, 'Alpha', 4.99],
          [2, 'Beta', 0.99],
          [3, 'Gamma', 4.99],
        ],
      },
    },
  },
  'a Parquet file is written and read back, by columns and by pieces': {
    act: cells([
      "import { parquetWriteBuffer } from 'hyparquet-writer'\nconst bytes = parquetWriteBuffer({ columnData: [{ name: 'id', data: [1, 2, 3], type: 'INT32' }, { name: 'title', data: ['Alpha', 'Beta', null] }, { name: 'day', data: [new Date('2026-03-02'), null, null], type: 'TIMESTAMP' }] });\nbytes instanceof ArrayBuffer",
      "import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet'\nawait parquetReadObjects({ file: bytes })",
      "const asked: number[] = []\nconst file = { byteLength: bytes.byteLength, async slice(from: number, to = bytes.byteLength) { asked.push(to - from); return bytes.slice(from, to) } }\nconst titles = await parquetReadObjects({ file, columns: ['title'], rowStart: 1, rowEnd: 3 });\n[titles, asked.length > 1]",
      'const { num_rows, row_groups } = await parquetMetadataAsync(bytes);\n[num_rows, row_groups[0]?.columns.map(({ meta_data }) => meta_data?.codec)]',
      'await parquetReadObjects({ file: new ArrayBuffer(64) })',
    ]),
    expected: [
      'true',
      {
        types: 'id BIGINT, title VARCHAR, day TIMESTAMP',
        rows: [
          [1, 'Alpha', '2026-03-02 00:00:00'],
          [2, 'Beta', null],
          [3, null, null],
        ],
      },
      "Array(2) Array(2) Object title: 'Beta', Object title: null, true",
      "Array(2) 3n, Array(3) 'SNAPPY', 'SNAPPY', 'SNAPPY'",
      { code: 'error', message: 'parquet file invalid (footer != PAR1)' },
    ],
  },
};

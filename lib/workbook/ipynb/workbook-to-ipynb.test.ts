import { readFileSync } from 'node:fs';
import { type Schema, Validator } from '@cfworker/json-schema';
import { expect, test } from 'vitest';
import type { Output } from '../../core/output';
import { duckdb, text, typescript, workbookOf } from '../testing/cells';
import { workbookFromIpynb } from './workbook-from-ipynb';
import { workbookToIpynb } from './workbook-to-ipynb';

const schema: Schema = JSON.parse(
  readFileSync(new URL('./fixtures/nbformat.v4.5.schema.json', import.meta.url), 'utf8'),
);
const validator = new Validator(schema, '4', false);

const OUTPUTS: readonly Output[] = [
  {
    kind: 'table',
    windowed: true,
    page: {
      columns: [
        { name: '<b>', type: 'VARCHAR' },
        { name: 'n', type: 'INTEGER[]' },
      ],
      rows: [
        ['<script>alert("1")</script> & \'', [1, 2]],
        [null, null],
      ],
      offset: 0,
      rowCount: 9,
    },
  },
  {
    kind: 'value',
    value: {
      kind: 'branch',
      label: 'Object',
      type: 'object',
      size: 1,
      entries: [{ key: 'a', value: { kind: 'leaf', type: 'number', text: '1' } }],
      cut: 2,
    },
  },
  {
    kind: 'log',
    lines: [
      { level: 'log', text: 'said' },
      { level: 'warn', text: 'warned' },
    ],
    dropped: 0,
  },
  { kind: 'done', statement: 'INSERT', rows: 3 },
  {
    kind: 'plan',
    plan: {
      engine: 'duckdb',
      measured: true,
      root: {
        operator: 'FILTER',
        details: ['Filter: n > 1'],
        rows: 2,
        milliseconds: 0.5,
        children: [{ operator: 'SCAN', details: [], estimated: 9, children: [] }],
      },
    },
  },
  {
    kind: 'tests',
    tests: [
      { name: 'adds', status: 'passed' },
      { name: 'fails', status: 'failed', message: 'no' },
    ],
  },
  {
    kind: 'error',
    error: { code: 'unknown-table', engine: 'duckdb', message: 'There is no table “t”.', engineWords: 'Catalog Error' },
  },
];

test('what cells show is saved as Jupyter shows it: valid, and nothing in it is ever markup', () => {
  const { text: file } = workbookToIpynb(workbookOf(duckdb('a', 'SELECT 1')), new Map([['a', OUTPUTS]]));
  const saved = JSON.parse(file);
  expect(validator.validate(saved).errors).toEqual([]);
  const [table, ...others] = saved.cells[0].outputs;
  expect(table.data['text/html'].join('')).toBe(
    [
      '<table>',
      '<thead><tr><th>&lt;b&gt;</th><th>n</th></tr></thead>',
      '<tbody>',
      '<tr><td>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;</td><td>[1,2]</td></tr>',
      '<tr><td>NULL</td><td>NULL</td></tr>',
      '</tbody>',
      '</table>',
      '<p>2 of 9 rows</p>',
    ].join('\n'),
  );
  expect(table.data['text/plain'].join('')).toBe(
    [
      '<b>                              n',
      '-------------------------------  -----',
      `<script>alert("1")</script> & '  [1,2]`,
      'NULL                             NULL',
      '2 of 9 rows',
    ].join('\n'),
  );
  const plain = (lines: readonly string[]) => ({
    output_type: 'display_data',
    data: { 'text/plain': lines },
    metadata: {},
  });
  expect(others).toEqual([
    plain(['Object\n', '  a: 1\n', '  … 2 more']),
    { output_type: 'stream', name: 'stdout', text: ['said\n'] },
    { output_type: 'stream', name: 'stderr', text: ['warned\n'] },
    plain(['INSERT 3']),
    plain(['FILTER  (2 rows; 0.50 ms; Filter: n > 1)\n', '  SCAN  (9 rows estimated)']),
    plain(['passed: adds\n', 'failed: fails: no']),
    {
      output_type: 'error',
      ename: 'unknown-table',
      evalue: 'There is no table “t”.',
      traceback: ['There is no table “t”.', 'Catalog Error'],
    },
  ]);
  expect(workbookFromIpynb(file)).toMatchObject({ cells: [duckdb('a', 'SELECT 1')] });
});

test.each([
  ['SQL alone is for Python, with JupySQL', [duckdb('a', '1'), text('b', 'x')], 'python3', ['%%sql\n', '1']],
  ['TypeScript alone is for Deno', [typescript('a', '1')], 'deno', ['1']],
  ['both are for no kernel of Jupyter', [duckdb('a', '1'), typescript('b', '2')], 'millrace', ['%%sql\n', '1']],
] as const)('the kernel is one that runs it: %s', (_, cells, name, source) => {
  const saved = JSON.parse(workbookToIpynb(workbookOf(...cells)).text);
  expect([saved.metadata.kernelspec.name, saved.cells[0].source]).toEqual([name, source]);
});

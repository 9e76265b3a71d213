import { expect, test } from 'vitest';
import { duckdb, postgres, text, typescript, workbookOf } from '../testing/cells';
import { workbookFromIpynb } from './workbook-from-ipynb';
import { workbookToIpynb } from './workbook-to-ipynb';

type Cell = Readonly<Record<string, unknown>>;
const code = (source: string | string[], metadata = {}): Cell => ({
  cell_type: 'code',
  execution_count: 1,
  metadata,
  outputs: [],
  source,
});
const markdown = (source: string | string[]): Cell => ({ cell_type: 'markdown', metadata: {}, source });
const notebook = (cells: readonly Cell[], metadata: object = {}, more: object = {}) =>
  JSON.stringify({ nbformat: 4, nbformat_minor: 2, metadata, cells, ...more });
const PYTHON = { kernelspec: { name: 'python3', display_name: 'Python 3' }, language_info: { name: 'python' } };
const fence = (language: string, words: string) => `\`\`\`${language}\n${words}\n\`\`\``;

test('a notebook of Python is read: its texts, its SQL, and its Python as text that does not run', () => {
  const file = notebook(
    [
      markdown(['# Sales\n', '\n', 'By month.']),
      code(['import duckdb\n', 'x = "```"\n']),
      code('%%sql\nSELECT 1\n'),
      code('%%sql postgresql://me@here/db\nSELECT 2'),
      code('  %sql SELECT 3'),
      code('%%bash\nls'),
      code('%%time\nf()'),
      code('   \n'),
      { cell_type: 'raw', metadata: {}, source: 'As it is.' },
    ],
    PYTHON,
  );
  expect(workbookFromIpynb(file)).toEqual({
    title: 'Sales',
    cells: [
      text('text_1', '# Sales\n\nBy month.'),
      text('text_2', fence('python', 'import duckdb\nx = "```"')),
      duckdb('query_1', 'SELECT 1\n'),
      postgres('query_2', 'SELECT 2'),
      duckdb('query_3', 'SELECT 3'),
      text('text_3', fence('bash', '%%bash\nls')),
      text('text_4', fence('python', '%%time\nf()')),
      text('text_5', 'As it is.'),
    ],
    files: {},
    notes: [
      '2 cells of Python are text here: Python does not run in this page.',
      '1 cell of Bash is text here: Bash does not run in this page.',
    ],
  });
});

test('a fence is long enough for what stands in it', () => {
  const read = workbookFromIpynb(notebook([code('"""\n```\nfenced\n```\n"""')], PYTHON));
  expect(read).toMatchObject({ cells: [text('text_1', `\`\`\`\`python\n"""\n\`\`\`\nfenced\n\`\`\`\n"""\n\`\`\`\``)] });
});

test.each([
  ['Deno', { kernelspec: { name: 'deno', display_name: 'Deno', language: 'typescript' } }, typescript('code_1', 'x')],
  ['JavaScript', { language_info: { name: 'javascript' } }, typescript('code_1', 'x')],
  [
    'DuckDB',
    { kernelspec: { name: 'xduckdb', language: 'sql' }, language_info: { name: 'duckdb' } },
    duckdb('query_1', 'x'),
  ],
  ['PostgreSQL', { language_info: { name: 'postgresql' } }, postgres('query_1', 'x')],
  ['no kernel', {}, text('text_1', fence('python', 'x'))],
  ['R', { language_info: { name: 'R' } }, text('text_1', fence('r', 'x'))],
])('code of a notebook for %s is what its kernel runs', (_, metadata, cell) => {
  expect(workbookFromIpynb(notebook([code('x')], metadata))).toMatchObject({ cells: [cell] });
});

test('a cell says its own language where several are in one notebook', () => {
  const file = notebook(
    [code('SELECT 1', { vscode: { languageId: 'sql' } }), code('1', { vscode: { languageId: 'typescript' } })],
    PYTHON,
  );
  expect(workbookFromIpynb(file)).toMatchObject({ cells: [duckdb('query_1', 'SELECT 1'), typescript('code_1', '1')] });
});

test('what is left out is said', () => {
  const shown = { ...code('1'), outputs: [{ output_type: 'stream', name: 'stdout', text: 'x' }] };
  const pictured = { ...markdown('![a](attachment:a.png)'), attachments: { 'a.png': { 'image/png': 'AAAA' } } };
  expect(workbookFromIpynb(notebook([shown, pictured], { language_info: { name: 'typescript' } }))).toMatchObject({
    notes: [
      'Pictures that were attached to its texts are left out.',
      'Its results are left out: run the cells to have them.',
    ],
  });
});

test.each([
  ['{"nbformat": 4,\n "cells": [1 2]}', 2, 'This is not JSON, as a Jupyter notebook is: '],
  ['', 1, 'This is not JSON, as a Jupyter notebook is: '],
  ['[1]', 1, 'This is JSON, but no Jupyter notebook: it does not say its `nbformat`.'],
  [
    '{"nbformat": 3, "worksheets": []}',
    1,
    'This is a notebook of format 3, from before 2015. Open it in Jupyter and save it: then it is of format 4.',
  ],
  ['{"nbformat": 5}', 1, 'This is a notebook of format 5, which is newer than what is read here: format 4.'],
  [
    '{"nbformat": 4, "metadata": {}, "cells": [{"cell_type": "code", "source": 5}]}',
    1,
    'This is no Jupyter notebook of format 4: there is a mistake at cells 1 source.',
  ],
])('%j is refused in words', (file, line, message) => {
  const read = workbookFromIpynb(file);
  const [problem] = 'problems' in read ? read.problems : [];
  expect([problem?.line, problem?.message.slice(0, message.length)]).toEqual([line, message]);
});

test('two cells of ours with one name, as a copy in Jupyter makes them, get two names', () => {
  const { text: file } = workbookToIpynb(workbookOf(duckdb('paid', 'SELECT 1')));
  const { cells, ...rest } = JSON.parse(file);
  expect(workbookFromIpynb(JSON.stringify({ ...rest, cells: [...cells, ...cells] }))).toMatchObject({
    cells: [duckdb('paid', 'SELECT 1'), duckdb('paid_2', 'SELECT 1')],
  });
});

test('a mark that is not ours is no mark', () => {
  const marked = code('%%sql\nSELECT 1', { millrace: { id: 'Not an id', language: 'sql' } });
  expect(workbookFromIpynb(notebook([marked], { ...PYTHON, title: 5, millrace: 'x' }))).toEqual({
    title: 'Untitled',
    cells: [duckdb('query_1', 'SELECT 1')],
    files: {},
    notes: [],
  });
});

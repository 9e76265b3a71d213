import { expect, test } from 'vitest';
import { zip } from '../core/zip/zip';
import { openFiles } from './open-files';
import { saveAsIpynb, saveAsMarkdown } from './save-files';
import { duckdb, text, withFiles, workbookOf } from './testing/cells';

const bytes = (words: string) => new TextEncoder().encode(words);
const grades = { key: 'k', name: 'grades.csv', bytes: 4, options: { delimiter: ';' } };
const plain = workbookOf(text('text_1', '## Grades'), duckdb('best', 'SELECT * FROM grades JOIN film ON true'));
const opened = {
  workbook: withFiles({ ...plain, title: 'Best grades, 2024' }, grades),
  contents: new Map([['k', bytes('a;b\n')]]),
};

test('a notebook without files is one file, named after its title', () => {
  const { name, type } = saveAsMarkdown({ workbook: plain, contents: new Map() }, ['film']);
  expect([name, type]).toEqual(['a-notebook.md', 'text/markdown']);
  expect(saveAsIpynb({ workbook: plain, contents: new Map() }).name).toBe('a-notebook.ipynb');
});

test.each([
  ['a lesson', saveAsMarkdown(opened, ['film'])],
  ['a Jupyter notebook', saveAsIpynb(opened)],
])('saved as %s with its files it is a zip, and comes back with them and how they are read', async (_, saved) => {
  expect([saved.name, saved.type]).toEqual(['best-grades-2024.zip', 'application/zip']);
  const { notebooks, problems } = await openFiles([saved]);
  const { title, cells } = opened.workbook;
  const files = [{ name: 'grades.csv', options: { delimiter: ';' }, content: bytes('a;b\n') }];
  expect([problems, notebooks.map(({ workbook, notes }) => [workbook, notes])]).toEqual([
    [],
    [[{ title, cells, files }, []]],
  ]);
});

test('the data sets that its cells read are the data of the lesson', () => {
  const { bytes: written } = saveAsMarkdown({ ...opened, workbook: plain }, ['film', 'language']);
  expect(new TextDecoder().decode(written)).toContain('\ndata: [film]\n');
});

test('a notebook whose files did not come with it says which to drop in', async () => {
  const { notebooks } = await openFiles([{ name: 'lesson.md', bytes: bytes(textOf(saveAsMarkdown(opened, []))) }]);
  expect(notebooks.map(({ notes, workbook }) => [notes, workbook.files])).toEqual([
    [['It reads `grades.csv`, which did not come with it: drop that file in.'], []],
  ]);
});

/** The lesson in a zip of one folder. */
function textOf({ bytes: archive }: { readonly bytes: Uint8Array }): string {
  const all = new TextDecoder('latin1').decode(archive);
  const from = all.indexOf('---\nformat');
  return all.slice(from, all.indexOf('PK', from));
}

test('of several notebooks each gets the data that it names', async () => {
  const lesson = bytes(textOf(saveAsMarkdown(opened, [])));
  const alone = saveAsMarkdown({ workbook: plain, contents: new Map() }, []);
  const { notebooks } = await openFiles([
    { name: 'a.md', bytes: lesson },
    { name: 'b.md', bytes: alone.bytes },
    { name: 'grades.csv', bytes: bytes('a;b\n') },
  ]);
  expect(notebooks.map(({ file, workbook }) => [file, workbook.files.map(({ name }) => name)])).toEqual([
    ['a.md', ['grades.csv']],
    ['b.md', []],
  ]);
});

test.each([
  ['photo.zip', bytes('no zip'), 'This zip cannot be read: it is no zip archive.'],
  [
    'data.zip',
    zip([{ name: 'a.csv', bytes: bytes('a\n') }]),
    'There is no notebook in it: no file that ends in .md or .ipynb.',
  ],
  ['a.csv', bytes('a\n'), 'There is no notebook in it: no file that ends in .md or .ipynb.'],
  ['a.md', Uint8Array.of(0xff, 0xfe, 0x00), 'This is not text in UTF-8.'],
  [
    'a.ipynb',
    bytes('{"nbformat": 3}'),
    'This is a notebook of format 3, from before 2015. Open it in Jupyter and save it: then it is of format 4.',
  ],
])('%s is refused in words', async (name, content, message) => {
  expect(await openFiles([{ name, bytes: content }])).toEqual({
    notebooks: [],
    problems: [{ file: name, problems: [{ line: 1, column: 1, message }] }],
  });
});

import { expect, test } from 'vitest';
import { parseLesson } from './parse';
import { serialiseLesson } from './serialise';
import { sample } from './testing/sample';

/** A question with one file, which is read so. */
const reading = (files: string) => sample('Text.').replace('data: []', `data: [./grades.csv]\nfiles: ${files}`);

test('how a file is read stands in the front matter, and is written again', () => {
  const files = '{ grades.csv: { delimiter: ";", header: false, types: { a b: INTEGER }, badRows: reject } }';
  const { lesson } = parseLesson(reading(files), { file: 'a.md' });
  expect(lesson?.front.files).toEqual({
    'grades.csv': { delimiter: ';', header: false, types: { 'a b': 'INTEGER' }, badRows: 'reject' },
  });
  const again = lesson && parseLesson(serialiseLesson(lesson), { file: 'a.md' });
  expect(again?.lesson?.front).toEqual(lesson?.front);
});

test.each([
  ['{ grade.csv: { header: true } }', ['9:10 unknown file among `data` `grade.csv`: did you mean `grades.csv`?']],
  [
    '{ grades.csv: { delimeter: ";", header: maybe } }',
    [
      '9:24 unknown key `delimeter`: did you mean `delimiter`?',
      '9:48 `files.grades.csv.header` must be `true` or `false`',
    ],
  ],
  ['{ grades.csv: { delimiter: "" } }', ['9:35 `files.grades.csv.delimiter` must not be empty']],
  ['[grades.csv]', ['9:8 `files` must be `key: value` lines']],
])('says what is wrong in %s', (files, expected) => {
  const { problems } = parseLesson(reading(files), { file: 'a.md' });
  expect(problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual(expected);
});

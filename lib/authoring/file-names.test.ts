import { expect, test } from 'vitest';
import { nameFor, nameProblem, tableOf } from './file-names';

test.each([
  ['Grades 2026.CSV', 'grades_2026.csv'],
  ['C:\\temp\\notes.json', 'notes.json'],
  ['2026-grades.csv', 'file_2026_grades.csv'],
  ['Ärger & Söhne.jsonl', 'arger_sohne.ndjson'],
  ['points.tsv', 'points.csv'],
  ['.csv', 'file.csv'],
  ['<img src=x onerror=alert(1)>.csv', 'img_src_x_onerror_alert_1.csv'],
])('%s becomes %s', (raw, name) => {
  expect(nameFor(raw, [])).toEqual({ name });
});

test('a name whose table is taken gets a number, whatever its ending', () => {
  expect(nameFor('grades.json', ['grades.csv', 'grades_2.csv'])).toEqual({ name: 'grades_3.json' });
  expect(tableOf('grades_3.json')).toBe('grades_3');
});

test('a file that a lesson cannot use is refused by its own name', () => {
  expect(nameFor('notes.docx', [])).toEqual({
    problem: '“notes.docx” is neither data nor an image: a lesson takes CSV, JSON, NDJSON, Parquet and images.',
  });
});

test.each([
  ['Grades.csv', 'A file is called as `grades.csv`: small letters, digits and _, beginning with a letter.'],
  ['grades.exe', 'A lesson takes files that end in .csv, .json, .ndjson, .parquet, or an image.'],
  ['marks.json', '`marks.csv` is the table `marks` already.'],
  ['grades.parquet', undefined],
])('the typed name %s is answered: %s', (name, problem) => {
  expect(nameProblem(name, ['marks.csv'])).toBe(problem);
});

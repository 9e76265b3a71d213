import { expect, test } from 'vitest';
import { addData, namesData, renameData } from './front-data';

const front = (data: string) => `---\nformat: 1\n${data}\nlang: en\n---\n\ndata: [elsewhere]\n`;

test.each([
  ['data: []', 'data: [./grades.csv]'],
  ['data: [film, customer]', 'data: [film, customer, ./grades.csv]'],
  ['data:\n  - film', 'data:\n  - film\n  - ./grades.csv'],
])('%j with the file added is %j', (before, after) => {
  expect(addData(front(before), 'grades.csv')).toBe(front(after));
});

test('lines that end in CR LF keep their ends', () => {
  const text = front('data: [film]').replaceAll('\n', '\r\n');
  expect(addData(text, 'grades.csv')).toBe(front('data: [film, ./grades.csv]').replaceAll('\n', '\r\n'));
});

test('a text without front matter, or without the list, is not touched', () => {
  expect([addData('# Hello', 'grades.csv'), addData(front('id: x'), 'grades.csv')]).toEqual([undefined, undefined]);
});

test('a file is named only by its whole name, in the front matter', () => {
  const text = front('data: [film, ./grades.csv]');
  expect([namesData(text, 'grades.csv'), namesData(text, 'rades.csv'), namesData(text, 'elsewhere')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('a new name takes the place of the old one, and of no other', () => {
  expect(renameData(front('data: [./a.csv, ./aa.csv]'), 'a.csv', 'b.csv')).toBe(front('data: [./b.csv, ./aa.csv]'));
  expect(renameData(front('data:\n  - ./a.csv'), 'a.csv', 'b.csv')).toBe(front('data:\n  - ./b.csv'));
  expect(renameData(front('data: [film]'), 'a.csv', 'b.csv')).toBe(front('data: [film]'));
});

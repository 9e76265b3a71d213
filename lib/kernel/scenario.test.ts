import { expect, test } from 'vitest';
import type { KernelCell } from './names';
import { insertVariant } from './scenario';

const sql = (id: string, code: string): KernelCell => ({ id, language: 'sql', engine: 'duckdb', code });
const cells = [
  sql('first', 'SELECT * FROM film'),
  sql('monday', 'SELECT film_id FROM film'),
  sql('answer', 'SELECT * FROM monday'),
];
const order = (variant: string) =>
  insertVariant(cells, 'answer', variant).map(({ id, code }) => (id.startsWith('variant') ? code : id));

test('SQL on the data comes before every cell', () => {
  expect(order('DELETE FROM film')).toEqual(['DELETE FROM film', 'first', 'monday', 'answer']);
});

test("SQL on a cell's table comes directly after that cell", () => {
  expect(order('UPDATE monday SET film_id = 1')).toEqual([
    'first',
    'monday',
    'UPDATE monday SET film_id = 1',
    'answer',
  ]);
});

test('each statement comes as soon as its own tables exist', () => {
  expect(order('DELETE FROM film; DELETE FROM monday; UPDATE film SET title = NULL')).toEqual([
    'DELETE FROM film;\nUPDATE film SET title = NULL',
    'first',
    'monday',
    'DELETE FROM monday',
    'answer',
  ]);
});

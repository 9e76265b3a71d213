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

test('a statement runs in the engine of the cell that makes its table; on the data, in that of the exercise', () => {
  const postgres = (id: string, code: string): KernelCell => ({ id, language: 'sql', engine: 'postgres', code });
  const mixed = [
    sql('first', 'SELECT * FROM film'),
    postgres('sale', 'CREATE TABLE sale AS SELECT * FROM first'),
    postgres('answer', 'SELECT * FROM sale'),
  ];
  const engines = insertVariant(mixed, 'answer', 'DELETE FROM film; DELETE FROM first; DELETE FROM sale').flatMap(
    (cell) => (cell.language === 'sql' && cell.id.startsWith('variant') ? [[cell.engine, cell.code]] : []),
  );
  expect(engines).toEqual([
    ['postgres', 'DELETE FROM film'],
    ['duckdb', 'DELETE FROM first'],
    ['postgres', 'DELETE FROM sale'],
  ]);
});

import { expect, test } from 'vitest';
import type { ScopeTable } from '../scope';
import { completeSql } from './completion';
import { hoverSql } from './hover';

const table = (name: string, ...columns: readonly string[]): ScopeTable => ({
  name,
  columns: columns.map((column) => ({
    name: column,
    type: column.endsWith('_id') ? 'INTEGER' : 'VARCHAR',
    tsType: 'string',
  })),
});
const tables = [
  table('film', 'film_id', 'title', 'Odd name'),
  table('rating', 'film_id', 'stars'),
  table('order', 'order_id'),
];

/** What is offered at the bar, without functions and keywords. */
const offered = (text: string) => {
  const offset = text.indexOf('|');
  const list = completeSql(text.replace('|', ''), offset, tables);
  return list.filter(({ kind }) => kind === 'column' || kind === 'table').map(({ insert }) => insert);
};
const hovered = (text: string) => {
  const offset = text.indexOf('|');
  return hoverSql(text.replace('|', ''), offset, tables)?.lines;
};

test('after an alias and a dot come the columns of its table, quoted where they must be', () => {
  expect(offered('select f.| from film f join rating as r using (film_id)')).toEqual([
    'film_id',
    'title',
    '"Odd name"',
  ]);
  expect(offered('select f.title, r.st| from film f join rating as r using (film_id)')).toEqual(['film_id', 'stars']);
  expect(offered('select rating.| from film, rating')).toEqual(['film_id', 'stars']);
});

test('a name before a dot that is no table has no columns', () => {
  expect(offered('select x.| from film f')).toEqual([]);
});

test('where a table is wanted, only tables are offered', () => {
  expect(offered('select * from f|')).toEqual(['film', 'rating', '"order"']);
  expect(offered('with top as (select 1) select * from |')).toEqual(['top', 'film', 'rating', '"order"']);
});

test('elsewhere the columns of the statement come first, then aliases, then tables', () => {
  expect(offered('select | from film f')).toEqual(['film_id', 'title', '"Odd name"', 'f', 'film', 'rating', '"order"']);
});

test('another statement’s tables do not count', () => {
  expect(offered('select * from film; select | from rating')).toEqual([
    'film_id',
    'stars',
    'film',
    'rating',
    '"order"',
  ]);
});

test('a table named by with hides the one of the same name, whose columns it need not have', () => {
  expect(offered('with film as (select 1) select film.| from film')).toEqual([]);
});

test('nothing is offered inside text and comments', () => {
  expect(completeSql("select 'fi' from film", 9, tables)).toEqual([]);
  expect(completeSql('select 1 -- fi', 14, tables)).toEqual([]);
  expect(completeSql('select /* fi */ 1', 12, tables)).toEqual([]);
});

test('functions and keywords are offered with their signature', () => {
  const list = completeSql('sel', 3, []);
  expect(list).toContainEqual({ kind: 'keyword', name: 'select', insert: 'select', detail: '' });
  expect(list).toContainEqual({ kind: 'function', name: 'lower', insert: 'lower', detail: 'lower(text): varchar' });
});

test('keywords are offered as the code writes them', () => {
  const keyword = (code: string) => completeSql(code, code.length, []).find(({ name }) => /^from$/i.test(name))?.insert;
  expect(['SELECT 1 f', 'select 1 F', 'F', 'f', ''].map(keyword)).toEqual(['FROM', 'from', 'FROM', 'from', 'from']);
});

test('hovering a column tells its table and type', () => {
  expect(hovered('select f.ti|tle from film f')).toEqual(['film.title  VARCHAR']);
  expect(hovered('select fil|m_id from film join rating using (film_id)')).toEqual([
    'film.film_id  INTEGER',
    'rating.film_id  INTEGER',
  ]);
  expect(hovered('select "Odd| name" from film')).toEqual(['film.Odd name  VARCHAR']);
});

test('hovering a table or its alias lists its columns', () => {
  const lines = ['rating', '  film_id  INTEGER', '  stars    VARCHAR'];
  expect(hovered('select * from rat|ing r')).toEqual(lines);
  expect(hovered('select |r.stars from rating r')).toEqual(lines);
});

test('hovering a function shows how it is called, hovering anything else nothing', () => {
  expect(hovered('select low|er(title) from film')).toEqual(['lower(text): varchar']);
  expect(hovered('sel|ect 1')).toBeUndefined();
});

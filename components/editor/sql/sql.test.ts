import { expect, test } from 'vitest';
import type { VisibleTable } from '../scope';
import { completeSql, type SqlScope } from './completion';
import { defineSql, placeOfName } from './definition';
import { hoverSql } from './hover';

const table = (name: string, ...columns: readonly string[]): VisibleTable => ({
  name,
  cell: 'data',
  columns: columns.map((column) => ({
    name: column,
    type: column.endsWith('_id') ? 'INTEGER' : 'VARCHAR',
    tsType: 'string',
  })),
});
const scope: SqlScope = {
  engine: 'duckdb',
  tables: [
    table('film', 'film_id', 'title', 'Odd name'),
    { ...table('rating', 'film_id', 'stars'), cell: 'ratings', rowCount: 1200 },
    table('order', 'order_id'),
  ],
  values: [{ name: 'lengths', cell: 'measured' }],
  files: ['film.csv', "o'hara.json"],
};

const complete = (text: string, within: SqlScope = scope) => {
  const offset = text.indexOf('|');
  return completeSql(text.replace('|', ''), offset, within);
};
/** What is offered at the bar, without functions and keywords. */
const offered = (text: string) =>
  complete(text).list.flatMap(({ kind, insert }) => (kind === 'column' || kind === 'table' ? insert : []));
const columns = (text: string) =>
  complete(text).list.flatMap(({ kind, insert, detail }) => (kind === 'column' ? `${insert}: ${detail}` : []));
const hovered = (text: string) => {
  const offset = text.indexOf('|');
  return hoverSql(text.replace('|', ''), offset, scope)?.lines;
};
const defined = (text: string) => {
  const offset = text.indexOf('|');
  return defineSql(text.replace('|', ''), offset, scope);
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
  expect(offered('select * from f|')).toEqual(['film', 'rating', '"order"', 'lengths']);
  expect(offered('with top as (select 1) select * from |')).toEqual(['top', 'film', 'rating', '"order"', 'lengths']);
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
  const nothing = ["select 'fi|' from film", 'select 1 -- fi|', 'select /* fi| */ 1', "select 'fi|"];
  expect(nothing.map((text) => complete(text).list)).toEqual([[], [], [], []]);
});

test('functions and keywords are offered with their signature, those of the cell’s engine', () => {
  const { list } = complete('sel|');
  expect(list).toContainEqual({ kind: 'keyword', name: 'select', insert: 'select', detail: '' });
  expect(list).toContainEqual({ kind: 'function', name: 'lower', insert: 'lower', detail: 'lower(text): varchar' });
  const names = complete('sel|', { ...scope, engine: 'postgres' }).list.map(({ name }) => name);
  expect(['jsonb_agg', 'list_transform'].map((name) => names.includes(name))).toEqual([true, false]);
});

test('keywords are offered as the code writes them', () => {
  const keyword = (code: string) =>
    completeSql(code, code.length, { ...scope, tables: [] }).list.find(({ name }) => /^from$/i.test(name))?.insert;
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
  const lines = ['rating  from ratings, 1,200 rows', '  film_id  INTEGER', '  stars    VARCHAR'];
  expect(hovered('select * from rat|ing r')).toEqual(lines);
  expect(hovered('select |r.stars from rating r')).toEqual(lines);
});

test('hovering a function shows how it is called, hovering anything else nothing', () => {
  expect(hovered('select low|er(title) from film')).toEqual(['lower(text): varchar']);
  expect(hovered('sel|ect 1')).toBeUndefined();
});

test('columns of joined tables come with their table; a name that both have is written with it', () => {
  const joined = [
    'f.film_id: INTEGER  f',
    'title: VARCHAR  f',
    '"Odd name": VARCHAR  f',
    'r.film_id: INTEGER  r',
    'stars: VARCHAR  r',
  ];
  expect(columns('select | from film f join rating r on true')).toEqual(joined);
  expect(columns('select 1 from film f join rating r on |')).toEqual(joined);
  expect(columns('select 1 from film f join rating r using (|)')).toEqual(['film_id: INTEGER  f, r']);
});

test('the columns of a WITH are those of its select list, under the names it gives', () => {
  const made =
    'with best as (select f.title, stars::integer as mark, count(*) n, r.* exclude (stars) from film f join rating r on true)';
  expect(columns(`${made} select best.| from best`)).toEqual([
    'title: VARCHAR',
    'mark: INTEGER',
    'n: BIGINT',
    'film_id: INTEGER',
  ]);
  expect(
    columns('with a (x, y) as (select film_id, title from film), b as (select * from a) select b.| from b'),
  ).toEqual(['x: INTEGER', 'y: VARCHAR']);
  expect(columns('select t.| from (select title as word from film union select 1) as t')).toEqual(['word: VARCHAR']);
});

test('inside a query in brackets its own tables come first, then those around it; beside it, only those around', () => {
  const text = 'select title from film where exists (select 1 from rating r where |)';
  expect(columns(text)).toEqual([
    'r.film_id: INTEGER  r',
    'stars: VARCHAR  r',
    'film.film_id: INTEGER  film',
    'title: VARCHAR  film',
    '"Odd name": VARCHAR  film',
  ]);
  expect(columns('select | from "order" where exists (select 1 from rating)')).toEqual(['order_id: INTEGER  order']);
  expect(columns('select | from "order" union select stars from rating')).toEqual(['order_id: INTEGER  order']);
});

test('a WITH and an alias hide what they are named after', () => {
  expect(columns('with film as (select stars as s from rating) select film.| from film')).toEqual(['s: VARCHAR']);
  expect(columns('select film.| from rating film')).toEqual(['film_id: INTEGER', 'stars: VARCHAR']);
  expect(hovered('with film as (select stars as s from rating) select * from fi|lm')).toEqual([
    'film  named by with',
    '  s  VARCHAR',
  ]);
  expect(hovered('select fil|m.stars from rating film')).toEqual([
    'rating  from ratings, 1,200 rows',
    '  film_id  INTEGER',
    '  stars    VARCHAR',
  ]);
  expect(hovered('with film as (select film_id as id from film) select i|d from film')).toEqual(['film.id  INTEGER']);
});

test('names that a select gives are offered where it groups and orders', () => {
  expect(columns('select lower(stars) as small from rating order by |')).toEqual([
    'film_id: INTEGER  rating',
    'stars: VARCHAR  rating',
    'small: of this select',
  ]);
  expect(columns('select lower(stars) as small from rating where |').at(-1)).toBe('stars: VARCHAR  rating');
});

test('files are offered where one is read, within quotes that are there already too', () => {
  const files = (text: string) => {
    const { from, to, list } = complete(text);
    const code = text.replace('|', '');
    return list.flatMap(({ kind, insert }) =>
      kind === 'file' ? `${code.slice(0, from)}${insert}${code.slice(to)}` : [],
    );
  };
  expect(files('from |')).toEqual(["from 'film.csv'", "from 'o''hara.json'"]);
  expect(files("select * from 'fi|' limit 1")).toEqual([
    "select * from 'film.csv' limit 1",
    "select * from 'o''hara.json' limit 1",
  ]);
  expect(files("select * from read_csv('fi|")).toEqual([
    "select * from read_csv('film.csv",
    "select * from read_csv('o''hara.json",
  ]);
  expect(files("select 'fi|'")).toEqual([]);
});

test('a quoted name that is being written is replaced whole', () => {
  const { from, to, list } = complete('select "Od|d" from film');
  expect([from, to, list.find(({ name }) => name === 'Odd name')?.insert]).toEqual([7, 12, '"Odd name"']);
});

test('a name leads to the cell that makes it, to its WITH, or nowhere for the lesson’s data', () => {
  expect(defined('select * from rat|ing')).toEqual({ kind: 'cell', cell: 'ratings', names: ['rating'] });
  expect(defined('select r.sta|rs from rating r')).toEqual({
    kind: 'cell',
    cell: 'ratings',
    names: ['stars', 'rating'],
  });
  expect(defined('with rating as (select 1) select * from rat|ing')).toEqual({
    kind: 'here',
    range: { from: 5, to: 11 },
  });
  expect(defined('select * from len|gths')).toEqual({ kind: 'cell', cell: 'measured', names: ['lengths'] });
  expect([defined('select * from fi|lm'), defined('select lo|wer(1)'), defined("select 'fi|lm'")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('in the cell that makes a name, the place where it is given is found', () => {
  const code = 'create table rating as select x as stars, film_id from stars';
  const at = (...names: readonly string[]) => {
    const { from, to } = placeOfName(code, names);
    return [from, code.slice(from, to)];
  };
  expect([at('rating'), at('stars', 'rating'), at('film_id', 'rating'), at('none', 'rating'), at('none')]).toEqual([
    [13, 'rating'],
    [35, 'stars'],
    [42, 'film_id'],
    [13, 'rating'],
    [0, ''],
  ]);
});

import { expect, test } from 'vitest';
import { spelledName } from './sql-reserved';

test('a name has quotes where an engine would read it as something else', () => {
  const names = ['title', 'Title', 'order', 'first name', '1st', 'a"b'];
  expect(names.map((name) => [spelledName(name, 'duckdb'), spelledName(name, 'postgres')])).toEqual([
    ['title', 'title'],
    ['Title', '"Title"'],
    ['"order"', '"order"'],
    ['"first name"', '"first name"'],
    ['"1st"', '"1st"'],
    ['"a""b"', '"a""b"'],
  ]);
});

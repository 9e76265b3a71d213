import { expect, test } from 'vitest';
import { highlight } from './highlight';

const coloured = (code: string, language: string) =>
  highlight(code, language).map((token) => `${token.class} ${code.slice(token.from, token.to)}`);

test('SQL colours DuckDB’s own keywords and types, and leaves functions and names as ink', () => {
  expect(coloured("select f.title, avg(n)::text from film qualify n > 2.5 limit 10 -- 'x'", 'sql')).toEqual([
    'keyword select',
    'type text',
    'keyword from',
    'keyword qualify',
    'number 2.5',
    'keyword limit',
    'number 10',
    "comment -- 'x'",
  ]);
});

test('an expression inside a template literal is not coloured as text', () => {
  expect(coloured('const a = `x ${name} y`;', 'ts')).toEqual(['keyword const', 'string `x ', 'string  y`']);
});

test('types are coloured where TypeScript names them', () => {
  expect(coloured('let a: number; let b: Film', 'typescript')).toEqual([
    'keyword let',
    'type number',
    'keyword let',
    'type Film',
  ]);
});

test('an unknown language is plain', () => {
  expect(highlight('select 1', 'plain')).toEqual([]);
});

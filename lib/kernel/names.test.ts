import { expect, test } from 'vitest';
import { homeOf, type KernelCell, nameCell, serverOf } from './names';

const ts = (id: string, code: string): KernelCell => ({ id, language: 'ts', code });

test('a client’s tables are in the engine behind the server that its cell, or the cell that it is from, connects to', () => {
  const cells = [
    ts('open', "import { Client } from 'pg'; const client = new Client('postgresql://repl:password@localhost/pagila')"),
    ts('load', "const warehouse = new Client('postgresql://l:p@lake.abc.eu.redshift.amazonaws.com:5439/dev')"),
    ts('one', "await client.query('CREATE TABLE a AS SELECT 1')"),
    ts('two', "await warehouse.query('CREATE TABLE b AS SELECT 1'); await sql`CREATE TABLE c AS SELECT 1`"),
    ts('three', "await other.query('SELECT 1')"),
  ].map(nameCell);
  const [, , one, two] = cells;
  if (!one || !two) throw new Error('five cells');
  expect(cells.map((cell) => serverOf(cells, cell))).toEqual(['postgres', 'duckdb', 'postgres', 'duckdb', 'postgres']);
  expect([homeOf(cells, one, 'a'), homeOf(cells, two, 'B'), homeOf(cells, two, 'c')]).toEqual([
    'postgres',
    'duckdb',
    'duckdb',
  ]);
});

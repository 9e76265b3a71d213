import { expect, test } from 'vitest';
import { typescriptNames } from './names';

const defines = (code: string) => Object(typescriptNames(code)).defines;
const reads = (code: string) => Object(typescriptNames(code)).reads;

test('defines every kind of top-level declaration', () => {
  const code = `
    import zod, { z as schema, type ZodType } from 'zod'
    import * as croner from 'croner'
    const { a, b: [c = 1], ...rest } = film[0]
    export let d: number, e = 2
    function f<T>(x: T) { const inner = x }
    async function* g() {}
    class H<T> extends Base {}
    enum Color { Red }
    type Vanishes = { q: string }
    interface Gone { r: number }
    for (var i = 0; i < 1; i++) { var j = 2; let k = 3 }`;
  expect(defines(code)).toEqual([
    'zod',
    'schema',
    'croner',
    'a',
    'c',
    'rest',
    'd',
    'e',
    'f',
    'g',
    'H',
    'Color',
    'i',
    'j',
  ]);
});

test('reads what is not declared, and nothing that only looks like a name', () => {
  const code = `
    type Row = { film: string }
    const total: number = customer.map((customer) => customer.film_id).length as Rental
    label: for (const language of languages) { if (language.category) break label }
    const shown = { category: 1, actor, [store]: 2 }
    function pay({ payment = defaults }: Staff, ...rest: Inventory[]) { return payment + rest.length + late }
    class A { address = city; country() { return this.address } static { country } }
    try { risky() } catch (error) { error }`;
  expect(reads(code)).toEqual([
    'customer',
    'languages',
    'actor',
    'store',
    'defaults',
    'late',
    'city',
    'country',
    'risky',
  ]);
});

test('a name used outside the block that declares it is read', () => {
  expect(reads('{ const film = 1 }\nfilm')).toEqual(['film']);
  expect(reads('const f = (film: string) => film\nfilm')).toEqual(['film']);
});

test('what a sql tag reads, makes and changes', () => {
  const code =
    'const id = 7\nawait sql<{ n: number }>`INSERT INTO copies SELECT film_id FROM film WHERE film_id = ${id}`';
  const names = Object(typescriptNames(code));
  expect({ ...names, sqlReads: names.sqlReads.includes('film') }).toEqual({
    defines: ['id', 'copies'],
    reads: ['sql'],
    sqlReads: true,
    sent: { defines: [], reads: [] },
    writes: true,
  });
});

test('what the texts of a database’s client read, make and change', () => {
  const code = `
    await client.query('CREATE TABLE best AS SELECT * FROM film')
    await client.query({ text: \`INSERT INTO best SELECT * FROM \${table} WHERE id = $1\`, values: [1] })
    const cursor = client.query(new Cursor('SELECT * FROM rental'))
    await client.query(later)
    search.query('film about cats')`;
  const { defines, reads, sqlReads, sent, writes } = Object(typescriptNames(code));
  expect({ defines, reads, sqlReads, writes, tables: sent.defines }).toEqual({
    defines: ['cursor', 'best'],
    reads: ['client', 'table', 'Cursor', 'later', 'search'],
    sqlReads: [],
    writes: true,
    tables: ['best'],
  });
  expect(['film', 'rental', 'best', 'cats'].map((name) => sent.reads.includes(name))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

test('a sql tag that only asks changes nothing', () => {
  expect(Object(typescriptNames('await sql`SELECT 1 FROM film`')).writes).toBe(false);
});

test('a mistake in syntax is an error at its place in the original', () => {
  const code = 'const list: Array<{ a: number }> = []\nconst list: string = 1';
  const error = typescriptNames(code);
  expect(error).toEqual({
    code: 'syntax',
    engine: 'typescript',
    message: "This is not valid TypeScript: identifier 'list' has already been declared.",
    engineWords: "Identifier 'list' has already been declared",
    range: { from: code.lastIndexOf('list'), to: code.lastIndexOf('list') + 4 },
    mistake: 'declared-twice',
  });
});

test('an unfinished text is an error at its last character', () => {
  expect(Object(typescriptNames('const a = (1 +  \n')).range).toEqual({ from: 13, to: 14 });
});

import { expect, test } from 'vitest';
import { collectEditorTypes } from '../../../scripts/editor-types';
import type { ScopeEntry } from '../scope';
import { openLanguageService } from './language-service';

const files = collectEditorTypes();

const cell = (id: string, code: string): ScopeEntry => ({ id, kind: 'ts', code });
const film = (...columns: readonly string[]): ScopeEntry => ({
  id: 'data',
  kind: 'table',
  tables: [{ name: 'film', columns: columns.map((name) => ({ name, type: 'VARCHAR', tsType: 'string | null' })) }],
});

function open(...entries: readonly ScopeEntry[]) {
  const service = openLanguageService(files);
  service.update(entries);
  const codeOf = (id: string) =>
    entries.flatMap((entry) => (entry.kind === 'ts' && entry.id === id ? entry.code : []))[0] ?? '';
  return {
    ...service,
    messages: (id: string, code = codeOf(id)) =>
      service.problems(id, code).map((problem) => `${code.slice(problem.from, problem.to)}: ${problem.message}`),
    names: (id: string, code: string) => service.completions(id, code, code.length).map(({ name }) => name),
    hoverAt: (id: string, word: string) => service.hover(id, codeOf(id), codeOf(id).indexOf(word))?.signature,
  };
}

test('a cell sees values, types, destructured names and imports of the cells above', () => {
  const { messages } = open(
    cell(
      'a',
      "import { z } from 'zod';\ninterface Film { id: number }\nconst { x, rest: [y] } = { x: 1, rest: ['b'] };",
    ),
    cell('b', 'const film: Film = { id: x };\nconst text: string = y;\nconst schema = z.object({ id: z.number() });'),
    cell('c', 'const wrong: string = schema.parse(film).id;'),
  );
  expect(messages('b')).toEqual([]);
  expect(messages('c')).toEqual(["wrong: Type 'number' is not assignable to type 'string'."]);
});

test('a cell does not see the cells below', () => {
  expect(open(cell('a', 'later;'), cell('b', 'const later = 1;')).messages('a')).toEqual([
    "later: Cannot find name 'later'.",
  ]);
});

test('a name defined twice is the nearest one above, also for the types of what stands between', () => {
  const { hoverAt, messages } = open(
    cell('a', 'const n = 1;'),
    cell('b', 'const twice = n * 2;'),
    cell('c', "const n = 'text';"),
    cell('d', 'n.toUpperCase();\ntwice.toFixed();'),
  );
  expect(messages('d')).toEqual([]);
  expect(hoverAt('d', 'n.')).toBe('const n: "text"');
});

test('an exported name is a name like any other', () => {
  const { messages } = open(
    cell('a', 'export const n = 1;\nexport interface Film { id: number }'),
    cell('b', 'const film: Film = { id: n };\nconst text: string = n;'),
  );
  expect(messages('a')).toEqual([]);
  expect(messages('b')).toEqual(["text: Type 'number' is not assignable to type 'string'."]);
});

test('a table is an array of typed rows, and renaming a column is an error below without a run', () => {
  const read = cell('titles', 'const titles = film.map((row) => row.title?.length);');
  const service = open(film('film_id', 'title'), read);
  expect(service.messages('titles')).toEqual([]);
  expect(service.hoverAt('titles', 'title?')).toBe('(property) title: string | null');
  service.update([film('film_id', 'name'), read]);
  expect(service.messages('titles')).toEqual([
    "title: Property 'title' does not exist on type '{ film_id: string | null; name: string | null; }'.",
  ]);
});

test('columns with odd or repeated names and tables that no program could name do not break a cell', () => {
  const tables = ['class', 'two words', 'ok'].map((name) => ({
    name,
    columns: ['a b', 'id', 'id'].map((column) => ({ name: column, type: 'INTEGER', tsType: 'number' })),
  }));
  const { messages } = open({ id: 'data', kind: 'table', tables }, cell('a', "const n: number = ok[0]!['a b'];"));
  expect(messages('a')).toEqual([]);
});

test('await stands at the top level, sql is typed by its type argument, the clock and display are known', () => {
  const { messages } = open(
    cell(
      'a',
      'const rows = await sql<{ n: number }>`select 1 as n where 1 = ${1}`;\ndisplay(rows);\nawait clock.sleep(10);',
    ),
    cell('b', 'const n: string = rows[0]?.n;'),
  );
  expect(messages('a')).toEqual([]);
  expect(messages('b')).toEqual(["n: Type 'number' is not assignable to type 'string'."]);
});

test('a session’s globals are in scope, the page and the network are not', () => {
  const code =
    'const stop = new AbortController();\nconst url: string = new URL("a", "https://b.c").href;\nsetTimeout(() => stop.abort(), 5);';
  const { messages } = open(cell('a', code), cell('b', 'document;\nXMLHttpRequest;\nWorker;\ndescribe;'));
  expect(messages('a')).toEqual([]);
  expect(messages('b')).toEqual(
    ['document', 'XMLHttpRequest', 'Worker', 'describe'].map((name) => `${name}: Cannot find name '${name}'.`),
  );
});

test('tests, matchers, spies and what a property is given have types', () => {
  const { messages, hoverAt } = open(
    cell('a', 'const centsOf = (price: number) => price * 100;'),
    cell(
      'b',
      `test('a price', async () => {
  expect(centsOf(4.99)).toBe(499);
  await expect(Promise.resolve([1])).resolves.toEqual([expect.any(Number)]);
  const spy = vi.fn((id: number) => id);
  expect(spy).toHaveBeenCalledTimes(spy.mock.calls.length);
  expect(trace.calls('sql')[0]?.at).toBeInstanceOf(Date);
  expect(meter.peakRows <= 1000).toBe(true);
});
property('joined again', [gen.text('ab.', 8), gen.int(1, 4), gen.oneOf('x', 'y')], (value, count, letter) => {
  expect(value.split('.').slice(0, count).concat(letter)).toHaveLength(2);
});`,
    ),
    cell('c', "property('a', [gen.list(gen.nullable(gen.record({ n: gen.int(0, 1) })))], (given) => given[0]?.m);"),
    cell(
      'd',
      "import { expect, test as it, vi } from 'vitest';\nit('a', () => expect(vi.fn()).not.toHaveBeenCalled());",
    ),
  );
  expect([messages('a'), messages('b'), messages('d')]).toEqual([[], [], []]);
  expect(hoverAt('b', 'letter)')).toBe('(parameter) letter: "x" | "y"');
  expect(messages('c')).toEqual(["m: Property 'm' does not exist on type '{ n: number; }'."]);
});

test('a cell’s own `test` is not ours', () => {
  const { messages } = open(cell('a', 'const test = (n: number) => n;'), cell('b', "test(1);\ntest('a');"));
  expect([messages('a'), messages('b')]).toEqual([
    [],
    ["'a': Argument of type 'string' is not assignable to parameter of type 'number'."],
  ]);
});

test('packages have their own types', () => {
  const { messages } = open(
    cell(
      'a',
      "import { Cron } from 'croner';\nconst at: Date | null = new Cron('0 5 * * *').nextRun();\nimport x from 'nowhere';",
    ),
  );
  expect(messages('a')).toEqual(["'nowhere': Cannot find module 'nowhere' or its corresponding type declarations."]);
});

test('assigning a name of a cell above is an error that says so', () => {
  const above = cell('a', 'let n = 1;');
  expect(open(above, cell('b', 'n = 2;')).messages('b')).toEqual([
    "n: Cannot assign to 'n': it belongs to a cell above.",
  ]);
  expect(open(above, cell('b', "import { z } from 'zod';\nz = 2;")).messages('b')).toEqual([
    "z: Cannot assign to 'z' because it is an import.",
  ]);
});

test('broken code reports where it breaks, at its last character at the latest, and nothing else', () => {
  const { messages } = open(cell('a', 'const n = 1;'));
  expect(messages('b', 'if (n) {')).toEqual(["{: '}' expected."]);
  expect(messages('b', 'const t = `never closed')).toEqual(['d: Unterminated template literal.']);
});

test('an empty cell and unused names are no problem', () => {
  expect(open(cell('a', 'const unused = 1;'), cell('b', '')).messages('b')).toEqual([]);
  expect(open(cell('a', 'const unused = 1;')).messages('a')).toEqual([]);
});

test('completion offers names of cells and tables above, columns of a row, and nothing of the joints between cells', () => {
  const { names } = open(film('film_id', 'title'), cell('a', 'const helper = 1;'), cell('c', 'const below = 1;'));
  const offered = names('b', 'hel');
  expect(offered).toEqual(expect.arrayContaining(['helper', 'film', 'clock', 'sql', 'structuredClone']));
  expect(names('b', 'film[0]?.')).toEqual(['film_id', 'title']);
});

test('what is typed counts before the lesson has heard of it', () => {
  const service = open(cell('a', 'let n = 1;'), cell('b', ''));
  expect(service.messages('b', 'n.toUpper')).toEqual(["toUpper: Property 'toUpper' does not exist on type 'number'."]);
});

test('a call shows its parameters', () => {
  const code = 'add(1, ';
  const service = open(
    cell('a', 'function add(left: number, right: number) { return left + right; }'),
    cell('b', code),
  );
  expect(service.signature('b', code, code.length)).toEqual({
    active: 0,
    argument: 1,
    items: [
      {
        label: 'add(left: number, right: number): number',
        words: '',
        parameters: [
          { label: 'left: number', words: '' },
          { label: 'right: number', words: '' },
        ],
      },
    ],
  });
});

test('a name leads to the cell that declares it, the nearest one above', () => {
  const rows: ScopeEntry = { ...film('film_id', 'Odd name'), id: 'film_rows' };
  const code = "n.toFixed();\nfilm[0]?.film_id;\nfilm[0]?.['Odd name'];\nconst own = n;\nown;\nMath.max(1);";
  const service = open(
    cell('a', 'const n = 1;'),
    rows,
    cell('b', 'export const n = 2;'),
    cell('c', code),
    cell('d', 'const n = 3;'),
  );
  const at = (text: string) => service.definition('c', code, code.indexOf(text));
  expect(at('n.')).toEqual({ kind: 'place', cell: 'b', from: 13, to: 14 });
  expect(at('film[')).toEqual({ kind: 'table', cell: 'film_rows', names: ['film'] });
  expect(at('film_id')).toEqual({ kind: 'table', cell: 'film_rows', names: ['film_id'] });
  expect(at("'Odd")).toEqual({ kind: 'table', cell: 'film_rows', names: ['Odd name'] });
  expect(at('own;\nMath')).toMatchObject({ kind: 'place', cell: 'c' });
  expect(at('max')).toBeUndefined();
});

test('hovering a table tells the type of its rows', () => {
  const { hoverAt } = open(film('film_id'), cell('a', 'film;'));
  expect(hoverAt('a', 'film')).toBe('const film: {\n    film_id: string | null;\n}[]');
});

test('code is formatted without what joins it to the others, and stays as it is where it does not parse', () => {
  const code = 'const   a=[1,2].map( (n)=>{\nreturn n+1\n} )\n   if(a){a}  ';
  const service = open(cell('a', 'const b = 1;'), cell('c', code));
  expect(service.format('c', code)).toEqual({
    status: 'formatted',
    code: 'const a = [1, 2].map((n) => {\n  return n + 1\n})\nif (a) { a }',
  });
  expect(service.format('c', 'const a = 1;\nif (')).toEqual({
    status: 'refused',
    why: 'This TypeScript does not parse at line 2, column 5, so it stays as it is.',
  });
});

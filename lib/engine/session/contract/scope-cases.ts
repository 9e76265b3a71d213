import type { Cases } from './case';
import { openNotebook } from './notebook';

/** Runs cells in their order, in one session; the last one's outputs are the result. */
function cells(...codes: readonly string[]): Cases[string]['act'] {
  return async (engine) => {
    const notebook = openNotebook(engine);
    let last: unknown;
    for (const [index, code] of codes.entries()) last = await notebook.cell(`c${index + 1}`, code);
    notebook.close();
    return last;
  };
}

export const scopeCases: Cases = {
  'a const of a cell above is there': { act: cells('const price: number = 4', 'price * 2'), expected: '8' },
  'a let is read as it is now': {
    act: cells('let count = 0\nfunction add() { count++ }', 'add()\nadd()\ncount'),
    expected: '2',
  },
  'destructuring, with renaming, rest and defaults': {
    act: cells(
      'const { a, b: [c], ...rest } = { a: 1, b: [2], d: 3, e: 4 }, [f = 9] = []',
      '[a, c, rest.d, rest.e, f]',
    ),
    expected: 'Array(5) 1, 2, 3, 4, 9',
  },
  'functions and classes, with private fields and static members': {
    act: cells(
      'class Box<T> { static made = 0; #held: T; constructor(held: T) { Box.made++; this.#held = held } open() { return this.#held } }',
      'const box = new Box("x")',
      '[box.open(), Box.made, box instanceof Box]',
    ),
    expected: "Array(3) 'x', 1, true",
  },
  'an async generator of a cell above': {
    act: cells(
      'async function* pages() { yield 1; yield 2 }',
      'const seen: number[] = []\nfor await (const page of pages()) seen.push(page)\nseen',
    ),
    expected: 'Array(2) 1, 2',
  },
  'an enum, a const enum, and types that vanish': {
    act: cells(
      'enum Color { Red, Green = 5 }\nconst enum Size { Small = "s" }\ntype T = { a: 1 }\ninterface I { b: T }',
      '[Color.Green, Color[0], Size.Small]',
    ),
    expected: "Array(3) 5, 'Red', 's'",
  },
  'an import serves the cells below, even if its own cell does not use it': {
    act: cells("import { z } from 'zod'", "z.object({ id: z.number() }).safeParse({ id: 'x' }).success"),
    expected: 'false',
  },
  'default, namespace and dynamic imports': {
    act: cells(
      "import * as all from 'zod'\nimport { Cron as Schedule } from 'croner'",
      "const { z } = await import('zod');\n[typeof all.z.string, typeof Schedule, all.z === z]",
    ),
    expected: "Array(3) 'function', 'function', true",
  },
  'a type-only import needs no such export': {
    act: cells(
      "import { type Nothing, ZodType } from 'zod'\nimport type { Missing } from './nowhere'\nlet schema: ZodType | undefined\nschema",
    ),
    expected: undefined,
  },
  'top-level await': {
    act: cells('const late = await Promise.resolve(3)', 'await Promise.resolve(late + 1)'),
    expected: '4',
  },
  'exports are declarations': {
    act: cells('export const a = 1\nexport default function f() { return 2 }\nexport { a as b }', 'a + f()'),
    expected: '3',
  },
  'a name is the nearest one above': { act: cells('const n = 1', 'const n = 2', 'n'), expected: '2' },
  'a cell may declare a name of a cell above for itself': {
    act: cells('const n = 1', 'const n = 10\nn + 1'),
    expected: '11',
  },
  'a function keeps the names of its own place': {
    act: cells('const n = 1\nconst read = () => n', 'const n = 2', 'read()'),
    expected: '1',
  },
  'a cell that runs again gives its new names to those that read it': {
    async act(engine) {
      const notebook = openNotebook(engine);
      await notebook.cell('a', 'const n = 1');
      await notebook.cell('b', 'const twice = () => n * 2');
      await notebook.cell('a', 'const n = 21');
      const answer = await notebook.cell('c', 'twice()');
      notebook.close();
      return answer;
    },
    expected: '42',
  },
  'a forgotten cell has no names': {
    async act(engine) {
      const notebook = openNotebook(engine);
      await notebook.cell('a', 'const total = 1');
      notebook.session.forget('a');
      const answer = [await notebook.cell('b', 'total'), [...notebook.session.cells]];
      notebook.close();
      return answer;
    },
    expected: [{ code: 'reference-error', message: '`total` is not defined.', at: 'total' }, ['b']],
  },
  'assigning a name from above is refused': {
    act: cells('let total = 1', 'const more = 2\ntotal = more'),
    expected: {
      code: 'not-yours',
      message:
        '`total` belongs to the cell `c1`. A cell changes only its own names: declare a new one, `const new_total = …`, or change it there.',
      at: 'total',
    },
  },
  'so is counting it up': {
    act: async (engine) => Object.keys(Object(await cells('let n = 1', 'n++')(engine))),
    expected: ['code', 'message', 'at'],
  },
  'the value is the last statement’s': { act: cells('1\n2;\n(3) // three'), expected: '3' },
  'a declaration has no value': { act: cells('const a = 1'), expected: undefined },
  'a block has no value': { act: cells('1\nif (true) { 2 }'), expected: undefined },
  'an object at the end in parentheses': {
    act: cells('({ a: 1, b: { c: null } })'),
    expected: 'Object a: 1, b: Object c: null',
  },
  'an expression over lines, ended by a comment': {
    act: cells('[1, 2]\n  .map((n) => n + 1) // more\n'),
    expected: 'Array(2) 2, 3',
  },
  'a cell of nothing but a comment': { act: cells('// nothing yet'), expected: undefined },
  'two sessions know nothing of each other': {
    async act(engine) {
      const [one, two] = [openNotebook(engine), openNotebook(engine)];
      await Promise.all([one.cell('a', 'const n = 1; globalThis.shared = 1'), two.cell('a', 'const n = 2')]);
      const answer = await Promise.all([one.cell('b', 'n'), two.cell('b', '[n, typeof shared]')]);
      one.close();
      two.close();
      return answer;
    },
    expected: ['1', "Array(2) 2, 'undefined'"],
  },
};

import type { Cases } from './case';
import { openNotebook } from './notebook';

const once =
  (code: string): Cases[string]['act'] =>
  async (engine) => {
    const notebook = openNotebook(engine);
    const answer = await notebook.cell('c1', code);
    notebook.close();
    return answer;
  };

export const outputCases: Cases = {
  'an array of objects is a table with types': {
    act: once(
      "[{ id: 1, name: 'a', at: new Date(0), ok: true, big: 1n, part: 0.5 }, { id: 2, name: null, at: null, ok: false, big: null, part: NaN }]",
    ),
    expected: {
      types: 'id BIGINT, name VARCHAR, at TIMESTAMP, ok BOOLEAN, big HUGEINT, part DOUBLE',
      rows: [
        [1, 'a', '1970-01-01 00:00:00', true, '1', 0.5],
        [2, null, null, false, null, 'NaN'],
      ],
    },
  },
  'a property that is undefined or missing is NULL': {
    act: once("[{ a: 1, b: 2, c: 3, d: 4, e: 'x' }, { a: 1, b: undefined, c: 3, d: 4 }]"),
    expected: {
      types: 'a BIGINT, b BIGINT, c BIGINT, d BIGINT, e VARCHAR',
      rows: [
        [1, 2, 3, 4, 'x'],
        [1, null, 3, 4, null],
      ],
    },
  },
  'objects with few properties in common are a tree': {
    act: once('[{ a: 1 }, { b: 2 }]'),
    expected: 'Array(2) Object a: 1, Object b: 2',
  },
  'objects with objects inside are a tree': {
    act: once('[{ a: { b: 1 } }]'),
    expected: 'Array(1) Object a: Object b: 1',
  },
  'mixed types are a tree': { act: once("[{ a: 1 }, { a: 'x' }]"), expected: "Array(2) Object a: 1, Object a: 'x'" },
  'every kind of value has its words': {
    act: once(
      "[-0, NaN, 1n, 'it\\'s\\n', undefined, null, Symbol('s'), () => 1, class A {}, new Date(NaN), /x/g, new TypeError('t'), new Map([[{}, new Set([1])]]), new Uint8Array(2), Promise.resolve()]",
    ),
    expected:
      "Array(15) -0, NaN, 1n, 'it\\'s\\n', undefined, null, Symbol(s), function (anonymous), class A, Invalid Date, /x/g, TypeError: t, Map(1) Object: Set(1) 0: 1, Uint8Array(2) 0, 0, Promise",
  },
  'a circle ends': { act: once('const a: any = {}; a.self = a; a'), expected: 'Object self: [circular]' },
  'a getter that throws does not': {
    act: once("({ get bad() { throw new Error('no') } })"),
    expected: '[cannot be read]',
  },
  'log lines come first, then displays, then the value': {
    act: once(
      "display([{ a: 1 }])\nconsole.log('x', { a: [1] }, 2)\nconsole.warn(new Error('careful'))\ndisplay('d')\n'v'",
    ),
    expected: [
      { log: ['x { a: [1] } 2', 'Error: careful'], dropped: 0 },
      { types: 'a BIGINT', rows: [[1]] },
      "'d'",
      "'v'",
    ],
  },
  'log lines come while the cell runs': {
    async act(engine) {
      const notebook = openNotebook(engine);
      const seen = await notebook.stopAfterLog('c1', "console.log('working')\nwhile (true) {}");
      notebook.close();
      return seen;
    },
    expected: 'stopped by the reader',
  },
  'a promise that fails unseen is logged': {
    act: once("void Promise.reject(new Error('lost'))\nawait new Promise((resolve) => setTimeout(resolve, 20))"),
    expected: { log: ['Uncaught Error: lost'], dropped: 0 },
  },
  'what was logged before an error stays': {
    act: once("console.log('before')\nthrow new RangeError('too far')"),
    expected: {
      outputs: [{ log: ['before'], dropped: 0 }],
      code: 'range-error',
      message: 'RangeError: too far',
      at: "new RangeError('too far')",
    },
  },
  'log lines are limited in number': {
    async act(engine) {
      const notebook = openNotebook(engine);
      const answer = (await notebook.cell('c1', 'for (let i = 0; i < 1_500; i++) console.log(i)')) as {
        log: string[];
        dropped: number;
      };
      notebook.close();
      return [answer.log.length, answer.log.at(-1), answer.dropped, notebook.logged.length];
    },
    expected: [1000, '999', 500, 1000],
  },
  'a text of 32 MB is cut': {
    act: async (engine) =>
      String(await once("'x'.repeat(32 * 1024 * 1024)")(engine)).replace(/x+/, (found) => `${found.length} x`),
    expected: "'10000 x'… (33,554,432 characters)",
  },
  'a wide and deep value is cut as a whole': {
    async act(engine) {
      const notebook = openNotebook(engine);
      const code =
        "const wide = (depth: number): unknown => (depth === 0 ? 'leaf' : Array.from({ length: 100 }, () => wide(depth - 1)))\nwide(3)";
      const run = await notebook.session.run({ cell: 'c1', above: [] }, code, [], notebook.signal);
      notebook.close();
      return JSON.stringify(run).length < 1_000_000;
    },
    expected: true,
  },
  'a long table leaves the worker by windows': {
    async act(engine) {
      const notebook = openNotebook(engine);
      const first = (await notebook.cell('c1', 'Array.from({ length: 1_000 }, (_, i) => ({ i }))')) as {
        rows: unknown[];
        rowCount: number;
      };
      const { session, signal } = notebook;
      const page = await session.window('c1', 500, 2, signal);
      notebook.close();
      return [first.rows.length, first.rowCount, page];
    },
    expected: [
      200,
      1000,
      { columns: [{ name: 'i', type: 'BIGINT' }], rows: [[500], [501]], offset: 500, rowCount: 1000 },
    ],
  },
};

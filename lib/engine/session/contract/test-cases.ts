import type { SessionHost } from '../../session';
import type { Case, Cases } from './case';
import { openNotebook } from './notebook';

/** Runs cells `c0`, `c1`, … one below the other and tells what each gave. */
export const cells =
  (codes: readonly string[], query?: SessionHost['query'], openOutside?: () => SessionHost['outside']): Case['act'] =>
  async (engine) => {
    const notebook = openNotebook(engine, query, openOutside?.());
    const answers: unknown[] = [];
    for (const [index, code] of codes.entries()) answers.push(await notebook.cell(`c${index}`, code));
    notebook.close();
    return answers;
  };

const lastOf =
  (...codes: readonly string[]): Case['act'] =>
  async (engine) =>
    ((await cells(codes)(engine)) as unknown[]).at(-1);

const CENTS = 'const centsOf = (price: number) => Math.floor(price * 100)';

export const testCases: Cases = {
  'tests run in their order after the last line, and one that fails leaves the others': {
    act: lastOf(
      CENTS,
      "console.log('cell')\ntest('a price', () => { console.log('first'); expect(centsOf(4.99)).toBe(499) })\ntest('a price below its binary self', () => expect(centsOf(0.29)).toBe(29))\ntest('none', () => { console.log('third') })\nconsole.log('end')",
    ),
    expected: [
      { log: ['cell', 'end', 'first', 'third'], dropped: 0 },
      {
        tests: [
          'a price',
          {
            name: 'a price below its binary self',
            message: 'expected 28 to be 29 // Object.is equality',
            expected: '29',
            actual: '28',
          },
          'none',
        ],
      },
    ],
  },
  'the value of the cell is shown before its tests, as it was before them': {
    act: lastOf("const list = [1]\ntest('changes', () => { list.push(2) })\nlist"),
    expected: ['Array(1) 1', { tests: ['changes'] }],
  },
  'names that are there already get a number': {
    act: lastOf("for (const name of ['a', 'a', 'a (2)', 'a']) test(name, () => {})"),
    expected: { tests: ['a', 'a (2)', 'a (2) (2)', 'a (3)'] },
  },
  'each test is awaited before the next begins, and begins at the same time': {
    act: lastOf(
      'await clock.advance(60_000)\nconst minutes: string[] = []\nfor (const hours of [1, 2])\n  test(`${hours}`, async () => {\n    minutes.push(clock.now().toISOString().slice(11, 16))\n    await clock.sleep(hours * 3_600_000)\n    await new Promise((resolve) => setTimeout(resolve, 5))\n    minutes.push(clock.now().toISOString().slice(11, 16))\n  })',
      "[...minutes, 'then', clock.now().toISOString().slice(11, 16)].join(' ')",
    ),
    expected: "'09:00 10:00 09:00 11:00 then 09:01'",
  },
  'a test that leaves the clock moving leaves the next one alone': {
    act: lastOf(
      "test('leaves', () => { void clock.sleep(1_000).then(() => console.log('woke')); void clock.advance(1e9) })\ntest('next', async () => { await clock.sleep(10); expect(clock.now()).toEqual(new Date('2026-03-02T09:00:00.010Z')) })",
    ),
    expected: [{ log: ['woke'], dropped: 0 }, { tests: ['leaves', 'next'] }],
  },
  'values that differ are data, matchers among them': {
    act: lastOf(
      "test('deep', () => expect({ id: 1, tags: ['a'] }).toEqual({ id: expect.any(String), tags: ['b'] }))\ntest('not', () => expect([1]).not.toEqual([1]))\ntest('greater', () => expect(1).toBeGreaterThan(2))",
    ),
    expected: {
      tests: [
        {
          name: 'deep',
          message: "expected { id: 1, tags: [ 'a' ] } to deeply equal { id: Any<String>, tags: [ 'b' ] }",
          expected: "Object id: Any<String>, tags: Array(1) 'b'",
          actual: "Object id: 1, tags: Array(1) 'a'",
        },
        { name: 'not', message: 'expected [ 1 ] to not deeply equal [ 1 ]' },
        { name: 'greater', message: 'expected 1 to be greater than 2' },
      ],
    },
  },
  'what a test throws says where, in whichever cell': {
    act: lastOf(
      'function titleOf(film: any) {\n  return film.title\n}',
      "test('missing', () => {\n  titelOf({})\n})\ntest('null', () => { titleOf(null) })\ntest('thrown', () => { throw 'a text' })",
    ),
    expected: {
      tests: [
        { name: 'missing', message: 'Line 2: `titelOf` is not defined.' },
        { name: 'null', message: { matches: '^Cell `c0`, line 2: TypeError: .*title' } },
        { name: 'thrown', message: "This was thrown: 'a text'" },
      ],
    },
  },
  'what nobody catches is the failure of the test that caused it': {
    act: lastOf(
      "test('rejected', () => { void Promise.reject(new Error('late')) })\ntest('timer', async () => { setTimeout(() => { throw new Error('tick') }); await new Promise((resolve) => setTimeout(resolve, 5)) })\ntest('not awaited', () => { void expect(Promise.resolve(1)).resolves.toBe(2) })\ntest('fine', () => {})",
    ),
    expected: {
      tests: [
        { name: 'rejected', message: 'Line 1: late' },
        { name: 'timer', message: 'Line 2: tick' },
        { name: 'not awaited', message: 'expected 1 to be 2 // Object.is equality', expected: '2', actual: '1' },
        'fine',
      ],
    },
  },
  'what the cell itself leaves uncaught is not its tests’': {
    act: lastOf("void Promise.reject('left')\ntest('fine', () => {})"),
    expected: [{ log: ['Uncaught left'], dropped: 0 }, { tests: ['fine'] }],
  },
  'an error outside of the tests is the cell’s, whose tests do not run': {
    act: lastOf("test('a', () => { console.log('ran') })\nthrow new Error('outside')"),
    expected: { code: 'error', message: 'outside', at: "new Error('outside')" },
  },
  'a test inside another, and what is no test': {
    act: cells([
      "const late = () => test('late', () => {})\ntest('outer', () => test('inner', () => {}))",
      "test('again', late)",
      "test('no function')",
      "property('no list', gen.int(1, 2), () => {})",
    ]),
    expected: [
      { tests: [{ name: 'outer', message: 'Line 2: `inner` stands inside another test. Write it beside that.' }] },
      {
        tests: [
          {
            name: 'again',
            message: 'Cell `c0`, line 1: `late` stands inside another test. Write it beside that.',
          },
        ],
      },
      {
        code: 'test',
        message: 'A test has a name and a function: `test("a price", () => { … })`.',
        at: 'test',
      },
      {
        code: 'test',
        message:
          'A property has a name, its generators in an array, and a function: `property("a whole number", [gen.int(1, 9)], (n) => { … })`.',
        at: 'property',
      },
    ],
  },
  'a test of a function that is called is refused': {
    async act(engine) {
      const notebook = openNotebook(engine);
      await notebook.cell('a', "const late = () => test('late', () => {})");
      const outcomes = await notebook.session.calls({ cell: 'b', above: ['a'] }, 'late', [[]], notebook.signal);
      notebook.close();
      return outcomes;
    },
    expected: [
      { status: 'threw', message: 'Error: `late` comes too late: a cell’s tests run when its last line has.' },
    ],
  },
  'tests are gone with the run': {
    act: cells(["test('one', () => {})", '1', "test('two', () => {})"]),
    expected: [{ tests: ['one'] }, '1', { tests: ['two'] }],
  },
  'an endless test is stopped, and the next run is right': {
    async act(engine) {
      const notebook = openNotebook(engine);
      const stopped = [
        await notebook.stopAfterLog('a', "test('loops', () => { console.log('begun'); for (;;) {} })"),
        await notebook.stopAfterLog('a', "test('waits', () => { console.log('begun'); return new Promise(() => {}) })"),
      ];
      const next = await notebook.cell('b', "test('one', () => expect(1).toBe(1))");
      notebook.close();
      return [...stopped, next];
    },
    expected: ['stopped by the reader', 'stopped by the reader', { tests: ['one'] }],
  },
  'a cell’s own names win': {
    act: cells([
      "function test(name: string) { return `my ${name}` }\nconst expect = 1\ntest('a')",
      "test('b') + expect",
      "const meter = 'mine'\nmeter",
    ]),
    expected: ["'my a'", "'my b1'", "'mine'"],
  },
  'the names of vitest can be imported, and mean the same': {
    act: cells([
      "import { expect, test, vi } from 'vitest'\nconst double = vi.fn((n: number) => n * 2)\ntest('a', () => { double(2); expect(double).toHaveBeenCalledWith(2) })",
      "import * as vitest from 'vitest'\n[Object.keys(vitest), vitest.expect === expect]",
      "import { describe } from 'vitest'\ndescribe",
    ]),
    expected: [
      { tests: ['a'] },
      "Array(2) Array(3) 'test', 'expect', 'vi', true",
      { code: 'import', message: '`vitest` exports no `describe`.', at: 'describe' },
    ],
  },
  'spies count, answer, and are gone after the tests': {
    act: cells([
      'const api = { price: (id: number) => id }\nconst total = (ids: number[]) => ids.reduce((sum, id) => sum + api.price(id), 0)',
      "test('asked once each', () => {\n  const price = vi.spyOn(api, 'price').mockReturnValue(5)\n  expect(total([1, 2])).toBe(10)\n  expect(price.mock.calls).toEqual([[1], [2]])\n  expect(price).toHaveBeenCalledTimes(3)\n})\ntest('called with', () => {\n  const spy = vi.fn()\n  spy(2)\n  expect(spy).toHaveBeenCalledWith(3)\n})",
      'total([1, 2])',
    ]),
    expected: [
      undefined,
      {
        tests: [
          { name: 'asked once each', message: 'expected "price" to be called 3 times, but got 2 times' },
          {
            name: 'called with',
            message:
              'expected "vi.fn()" to be called with arguments: [ 3 ]\nReceived:\n  1st vi.fn() call:\n  [\n-   3,\n+   2,\n  ]\nNumber of calls: 1',
          },
        ],
      },
      '3',
    ],
  },
  'a name that is nearly one of these, and one that other places have': {
    act: cells(["tets('a', () => {})", "describe('a', () => {})"]),
    expected: [
      { code: 'reference-error', message: '`tets` is not defined.', at: 'tets', near: 'test' },
      {
        code: 'reference-error',
        message: '`describe` is not defined: tests stand beside each other, each a `test`.',
        at: 'describe',
      },
    ],
  },
};

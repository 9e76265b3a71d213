import type { Case, Cases } from './case';
import { openNotebook, spell } from './notebook';

/** Runs cells, then tells their names: type and preview of each. */
function names(...codes: readonly string[]): Case['act'] {
  return async (engine) => {
    const { session, signal, cell, close } = openNotebook(engine);
    for (const [index, code] of codes.entries()) await cell(`c${index + 1}`, code);
    const found = await session.variables(
      codes.map((_, index) => `c${index + 1}`),
      signal,
    );
    close();
    return found?.map(({ name, type, preview }) => [name, type, ...(preview ? [spell(preview)] : [])]);
  };
}

export const variableCases: Cases = {
  'the names of cells have a type and a beginning': {
    act: names(
      "const one = 1, word = 'it’s', none = null, missing = undefined, many = 12n",
      'const days = [1, 2, 3]\nconst mixed = [1, "a", 2, 3, 4, 5]\nconst empty: string[] = []',
      'const films = [{ title: "A", tags: ["x"] }]\nconst byName = new Map([["a", 1]])\nconst seen = new Set([1, 2])',
      'class Film { constructor(public title: string) {} }\nconst film = new Film("A")\nconst list = [film, film]',
      'const at = new Date(0)\nconst wrong = new TypeError("no")\nconst later = Promise.resolve(1)',
    ),
    expected: [
      ['one', 'number', '1'],
      ['word', 'string', "'it’s'"],
      ['none', 'null', 'null'],
      ['missing', 'undefined'],
      ['many', 'bigint', '12n'],
      ['days', 'number[] (3)', 'Array(3) 1, 2, 3'],
      ['mixed', '(number | string)[] (6)', "Array(6) 1, 'a', 2, 3, 4"],
      ['empty', 'unknown[] (0)', 'Array(0)'],
      ['films', 'object[] (1)', "Array(1) Object title: 'A', tags: Array(1)"],
      ['byName', 'Map (1)', 'Map(1) a: 1'],
      ['seen', 'Set (2)', 'Set(2) 1: 1, 2: 2'],
      ['Film', 'class Film'],
      ['film', 'Film', "Film title: 'A'"],
      ['list', 'Film[] (2)', "Array(2) Film title: 'A', Film title: 'A'"],
      ['at', 'Date', '1970-01-01T00:00:00.000Z'],
      ['wrong', 'TypeError', 'TypeError: no'],
      ['later', 'Promise'],
    ],
  },
  'a function is told by its parameters': {
    act: names(
      'function add(a: number, b = 2) { return a + b }\nconst twice = (n: number) => n * 2\nconst half = n => n / 2',
      'async function load(url: string): Promise<void> {}\nfunction* count() {}\nconst late = async ({ a, b }: { a: 1, b: 2 }) => a',
    ),
    expected: [
      ['add', 'function (a, b = 2)'],
      ['twice', 'function (n)'],
      ['half', 'function (n)'],
      ['load', 'async function (url)'],
      ['count', 'function* ()'],
      ['late', 'async function ({ a, b })'],
    ],
  },
  'looking at names runs nothing of the learner’s': {
    act: names(
      `const box = { get inside() { return ++read } }
const odd = new Proxy({}, { ownKeys() { throw new Error('no') } })
class Sly extends Map { get size() { return ++read } entries() { read++; return super.entries() } }
const sly = new Sly([['a', 1]])
let read = 0`,
    ),
    expected: [
      ['box', 'object', 'Object inside: (getter)'],
      ['odd', 'nothing yet'],
      ['Sly', 'class Sly'],
      ['sly', 'Sly (1)', 'Sly(1) a: 1'],
      ['read', 'number', '0'],
    ],
  },
  'a name whose cell stopped before its line has nothing yet': {
    act: names('const a = 1\nconst b = missing()\nconst c = 3'),
    expected: [
      ['a', 'number', '1'],
      ['b', 'nothing yet'],
      ['c', 'nothing yet'],
    ],
  },
  'while something runs there is no answer, and no waiting': {
    async act(engine) {
      const { session, signal, cell, close } = openNotebook(engine);
      const before = await session.variables(['a'], signal);
      await cell('a', 'const n = 1');
      const running = cell('b', 'await new Promise((resolve) => setTimeout(resolve, 50))');
      const during = await session.variables(['a'], signal);
      await running;
      const after = await session.variables(['a'], signal);
      close();
      return [before, during ?? 'none', after?.length];
    },
    expected: [[], 'none', 1],
  },
};

import type { Case, Cases } from './case';
import { openNotebook } from './notebook';
import { cells } from './test-cases';

const one = (code: string, expected: unknown): Case => ({
  act: async (engine) => ((await cells([code])(engine)) as unknown[])[0],
  expected,
});

export const poolCases: Cases = {
  'a pool gives the answers of its workers in the order of the items': one(
    `const workers = pool(3)
const waits = await workers.map([30, 0, 10, 0], async (ms, index) => {
  await new Promise((resolve) => setTimeout(resolve, ms))
  return [index, ms]
})
const sum = await workers.run((a: number[], b: Map<string, number>) => a.length + (b.get('x') ?? 0), [1, 2], new Map([['x', 5]]))
workers.close();
[waits, sum, workers.size, await pool(1).map([], () => 1)]`,
    [
      { log: ['A pool was left open, and is closed now: end with `workers.close()`.'], dropped: 0 },
      'Array(4) Array(4) Array(2) 0, 30, Array(2) 1, 0, Array(2) 2, 10, Array(2) 3, 0, 7, 3, Array(0)',
    ],
  ),
  'workers work at the same time, each with a memory of its own': one(
    `const workers = pool(2)
const endless = workers.run(() => { for (;;); }).catch((error) => error.message)
const marked = await workers.run(() => { Object.assign(globalThis, { mark: 1 }); return 'mark' in globalThis })
workers.close();
[marked, 'mark' in globalThis, await endless]`,
    "Array(3) true, false, 'The pool\\'s work failed: the pool was closed.'",
  ),
  'results and arguments are structured clones': one(
    `const workers = pool(1)
const given = { day: new Date('2026-03-02'), big: 2n ** 70n, bytes: new Uint8Array([1, 2]), none: undefined }
const got = await workers.run((value) => { value.bytes[0] = 9; return value }, given)
workers.close();
[got, given.bytes[0], got.day instanceof Date]`,
    'Array(3) Object day: 2026-03-02T00:00:00.000Z, big: 1180591620717411303424n, bytes: Uint8Array(2) 9, 2, none: undefined, 1, true',
  ),
  'a function may call itself by its own name, be a method, and come from a cell above': {
    act: cells([
      'function fib(n: number): number { return n < 2 ? n : fib(n - 1) + fib(n - 2) }\nconst math = { square(n: number) { return n * n } }',
      'const workers = pool(2)\nconst all = [await workers.map([10, 11], fib), await workers.map([3], math.square)]\nworkers.close()\nall',
    ]),
    expected: [undefined, 'Array(2) Array(2) 55, 89, Array(1) 9'],
  },
  'a name from outside is refused before anything runs': {
    act: cells([
      'const rate = 2',
      'const workers = pool(2)\nawait workers.map([1, 2], (n) => n * rate)',
      "const workers = pool(2)\nawait workers.run(() => console.log('there'))",
      "await pool(1).run(async () => (await import('zod')).z)",
      'await pool(1).run(Math.sqrt, 4)',
      "await pool(1).run('n => n' as never)",
      "import { z } from 'zod'\nconst refused = await pool(1).run(() => z.number()).catch((error) => error.message);\n[refused, trace.calls('pool').length]",
    ]),
    expected: [
      undefined,
      {
        outputs: [{ log: ['A pool was left open, and is closed now: end with `workers.close()`.'], dropped: 0 }],
        code: 'pool',
        message:
          "A pool's workers do not know `rate`: only the text of the function goes there, not the names around it. Give it as an argument, or declare it inside the function.",
        at: 'rate',
      },
      {
        outputs: [{ log: ['A pool was left open, and is closed now: end with `workers.close()`.'], dropped: 0 }],
        code: 'pool',
        message:
          "A pool's workers do not know `console`: only the text of the function goes there, not the names around it. Give it as an argument, or declare it inside the function.",
        at: 'console',
      },
      {
        outputs: [{ log: ['A pool was left open, and is closed now: end with `workers.close()`.'], dropped: 0 }],
        code: 'pool',
        message: "A pool's workers have no packages: import nothing in the function.",
        at: 'import',
      },
      {
        outputs: [{ log: ['A pool was left open, and is closed now: end with `workers.close()`.'], dropped: 0 }],
        code: 'pool',
        message: 'A pool cannot be sent this function: it has no text of its own. Wrap it: `(value) => …`.',
        at: 'run',
      },
      {
        outputs: [{ log: ['A pool was left open, and is closed now: end with `workers.close()`.'], dropped: 0 }],
        code: 'pool',
        message: 'A pool is given a function to call: `(chunk) => …`.',
        at: 'run',
      },
      [
        { log: ['A pool was left open, and is closed now: end with `workers.close()`.'], dropped: 0 },
        "Array(2) 'A pool\\'s workers do not know `z`: only the text of the function goes there, not the names around it. Give it as an argument, or declare it inside the function.', 0",
      ],
    ],
  },
  'an error in a worker tells which item, the first of them, at the line that asked': {
    act: cells([
      `const workers = pool(2)
const failing = async (n: number) => {
  if (n === 2) await new Promise((resolve) => setTimeout(resolve, 30))
  if (n > 1) throw new RangeError(\`\${n} is too much\`)
  return n
}
const caught = await workers.map([0, 1, 2, 3, 4], failing).catch((error) => [error.message, error.item])
const again = await workers.run((n: number) => n + 1, 1)
const cloned = await workers.run(() => () => 1).catch((error) => /^The pool's work failed: DataCloneError/.test(error.message))
const sent = await workers.map([() => 1], (n) => n).catch((error) => /^The pool's item 0 failed: DataCloneError/.test(error.message))
const odd = await workers.run(() => { throw 'text' }).catch((error) => error.message)
workers.close();
[caught, again, cloned, sent, odd]`,
      "const workers = pool(1)\ntry {\n  await workers.map(['a'], (text) => text.toFixed())\n} finally {\n  workers.close()\n}",
    ]),
    expected: [
      "Array(5) Array(2) 'The pool\\'s item 2 failed: RangeError: 2 is too much', 2, 2, true, true, 'The pool\\'s work failed: text was thrown'",
      { code: 'error', message: "The pool's item 0 failed: TypeError: text.toFixed is not a function", at: 'map' },
    ],
  },
  'what `using` declares is closed when its cell ends, the last first, whether it fails or not': {
    act: cells([
      'const log: string[] = []\nconst part = (name: string) => ({ name, [Symbol.dispose]() { log.push(name) } })',
      "using a = part('a'), none = null\nawait using b = { async [Symbol.asyncDispose]() { await clock.sleep(1); log.push('b') } }\nusing workers = pool(2)\nawait workers.map([1, 2], (n) => n * 2)",
      "using c = part('c')\nmissing",
      'log',
      'using d = {}',
      "{ using e = part('e') }",
    ]),
    expected: [
      undefined,
      'Array(2) 2, 4',
      { code: 'reference-error', message: '`missing` is not defined.', at: 'missing' },
      "Array(3) 'b', 'a', 'c'",
      { code: 'type-error', message: 'TypeError: What `using` declares must have a [Symbol.dispose] method.', at: 'd' },
      {
        code: 'using',
        message:
          '`using` stands at the top level of a cell only: inside of a block or function, close it in a `finally`.',
        at: 'using',
      },
    ],
  },
  'a cell may call something else `pool`, also for the cells below': {
    act: cells(['const pool = (n: number) => n + 1', 'pool(1)']),
    expected: [undefined, '2'],
  },
  'a pool has a bounded number of workers': {
    act: cells([
      'pool(0)',
      'pool(9)',
      "pool('4' as never)",
      'const workers = pool(6)\nconst more = (() => { try { return pool(3) } catch (error) { return error.message } })()\nworkers.close()\nconst others = pool(8)\nothers.close()\nmore',
    ]),
    expected: [
      ...[0, 1, 2].map(() => ({
        code: 'pool',
        message: 'A pool has from 1 to 8 workers: `pool(4)`.',
        at: 'pool',
      })),
      "'There can be 8 workers at a time, and 6 are in open pools: close them first.'",
    ],
  },
  'a pool is closed with its cell, and says so to whoever asks it later': {
    act: cells([
      'const workers = pool(1), others = pool(1)\nawait workers.run(() => 1)',
      'await workers.run(() => 1)',
      'const closed = pool(2)\nconst pending = closed.map([1], () => new Promise(() => {})).catch((error) => error.message)\nclosed[Symbol.dispose]()\nawait pending',
    ]),
    expected: [
      [{ log: ['2 pools were left open, and are closed now: end each with `close()`.'], dropped: 0 }, '1'],
      {
        code: 'error',
        message: 'This pool works no more: the pool was closed when its cell had ended: open one in this cell.',
        at: 'run',
      },
      "'The pool\\'s item 0 failed: the pool was closed.'",
    ],
  },
  'the clock does not move while a pool works, and its calls are told': one(
    `const workers = pool(1)
const order: string[] = []
const slept = clock.sleep(60_000).then(() => order.push('slept'))
await workers.run(() => new Promise((resolve) => setTimeout(resolve, 50))).then(() => order.push('worked'))
await slept
const told = trace.calls('pool').map(({ name, parameters }) => [name, parameters.items ?? parameters.arguments])
await workers.map([1, 2, 3], (n) => n)
workers.close();
[order, trace.calls('pool').map(({ name, parameters }) => [name, parameters.items ?? parameters.arguments]), meter.calls]`,
    "Array(3) Array(2) 'worked', 'slept', Array(2) Array(2) 'run', 0, Array(2) 'map', 3, 2",
  ),
  'what a worker leaves behind uncaught is logged': one(
    `const workers = pool(1)
await workers.run(() => { void Promise.reject(new Error('nobody waits')); return new Promise((resolve) => setTimeout(resolve, 50)) })
await workers.run(() => { setTimeout(() => { throw new Error('late') }, 0) })
await workers.run(() => new Promise((resolve) => setTimeout(resolve, 50)))
workers.close()`,
    { log: ['Uncaught in a pool: Error: nobody waits', 'Uncaught in a pool: Error: late'], dropped: 0 },
  ),
  'a worker of a pool has no more than a session': one(
    `const workers = pool(1)
const there = await workers.run(() => ['Worker', 'WebSocket', 'XMLHttpRequest', 'indexedDB', 'caches', 'importScripts', 'navigator', 'postMessage', 'process', 'require', 'self', 'Buffer', 'BroadcastChannel'].filter((name) => name in globalThis))
const reached = await workers.run(() => Promise.resolve(new Function("return fetch('https://example.com/')")()).then(() => 'out', () => 'in').catch(() => 'in')).catch(() => 'in')
workers.close();
[there, reached]`,
    "Array(2) Array(0), 'in'",
  ),
  'a pool that never ends is stopped with its session, which begins anew': {
    act: async (engine) => {
      const notebook = openNotebook(engine);
      const stopped = await notebook.stopAfterLog(
        'a',
        "console.log('begins')\nawait pool(2).map([1, 2], () => { for (;;); })",
      );
      const next = await notebook.cell(
        'b',
        'const workers = pool(8)\nconst sum = await workers.run((a, b) => a + b, 1, 2)\nworkers.close()\nsum',
      );
      notebook.close();
      return [stopped, next];
    },
    expected: ['stopped by the reader', '3'],
  },
};

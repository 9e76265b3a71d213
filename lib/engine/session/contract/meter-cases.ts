import type { SessionHost } from '../../session';
import type { Cases } from './case';
import { cells } from './test-cases';

/** Answers a query with as many rows as its parameter says. */
const counting: SessionHost['query'] = async (_, __, [parameter]) => ({
  status: 'done',
  table: {
    columns: [{ name: 'n', type: 'INTEGER' }],
    rows: Array.from({ length: Number(parameter?.value) }, (_, n) => [n]),
  },
});

export const meterCases: Cases = {
  'trace and meter tell what a cell asked for, and begin anew with each test': {
    act: cells(
      [
        "const load = async (n: number) => (await sql`FROM film LIMIT ${n}`).length\nawait load(9);\n[trace.calls('sql').length, meter.rows]",
        "test('two queries', async () => {\n  await load(3)\n  await clock.advance(1_000)\n  await load(2)\n  expect(trace.calls('sql')).toEqual([\n    { service: 'sql', name: 'query', parameters: { text: 'FROM film LIMIT $1', parameters: [3] }, at: new Date('2026-03-02T09:00:00Z') },\n    { service: 'sql', name: 'query', parameters: { text: 'FROM film LIMIT $1', parameters: [2] }, at: new Date('2026-03-02T09:00:01Z') },\n  ])\n  expect(trace.calls('s3')).toEqual([])\n  expect(meter).toEqual({ calls: 2, rows: 5, peakRows: 3, bytes: 13 + 9, peakBytes: 13, held: 0, peakHeld: 0 })\n})\ntest('none', () => expect([trace.calls(), meter.calls]).toEqual([[], 0]))\ntest('few at once', async () => { await load(8); expect(meter.peakRows).toBeLessThan(8) })",
        'meter',
      ],
      counting,
    ),
    expected: [
      'Array(2) 1, 9',
      { tests: ['two queries', 'none', { name: 'few at once', message: 'expected 8 to be less than 8' }] },
      'Object calls: 0, rows: 0, peakRows: 0, bytes: 0, peakBytes: 0, held: 0, peakHeld: 0',
    ],
  },
  'a program says how many rows it holds, until it lets them go': {
    act: cells([
      "const first = meter.hold(3)\nconst second = meter.hold(['a', 'b'])\nfirst()\nfirst()\nconst third = meter.hold(1)\nconst now = [meter.held, meter.peakHeld]\nsecond()\nthird()\n;[now, meter.held, meter.peakHeld]",
      'meter.hold(-1)',
      "first()\ntest('anew', () => { const release = meter.hold(2); release(); expect([meter.held, meter.peakHeld]).toEqual([0, 2]) })",
    ]),
    expected: [
      'Array(3) Array(2) 3, 5, 0, 5',
      {
        code: 'range-error',
        message: 'RangeError: meter.hold takes a number of rows or the rows themselves, not -1.',
        at: 'hold',
      },
      { tests: ['anew'] },
    ],
  },
  'a query that nobody awaits belongs to the test that asked': {
    act: cells(
      [
        "test('asks', () => { void sql`FROM film LIMIT ${4}`.then((rows) => console.log(rows.length)) })\ntest('next', () => expect(meter.calls).toBe(0))",
      ],
      counting,
    ),
    expected: [[{ log: ['4'], dropped: 0 }, { tests: ['asks', 'next'] }]],
  },
  'a property fails with its smallest example, one value per generator': {
    act: cells([
      "const split = (value: string) => value.split('.')\nproperty('one cut at most', [gen.text('ab.', 8), gen.int(1, 4)], (value, count) => {\n  expect(split(value).length).toBeLessThan(2 + count)\n})\nproperty('joined again, it is the value', [gen.text('ab.', 8)], (value) => expect(split(value).join('.')).toBe(value))",
    ]),
    expected: [
      {
        tests: [
          {
            name: 'one cut at most',
            message: 'expected 3 to be less than 3',
            example: ["'..'", '1'],
          },
          'joined again, it is the value',
        ],
      },
    ],
  },
  'a property may be async, return false, and change what it is given': {
    act: cells([
      "property('sorts', [gen.list(gen.int(0, 9), 5)], (list: number[]) => { list.sort(); list.push(0); return list.length < 4 })\nproperty('sleeps', [gen.boolean(), gen.nullable(gen.int(0, 9))], async (_, n) => { await clock.sleep(1_000); expect(clock.now().getUTCSeconds()).toBe(1); if (n !== null && n > 6) throw new RangeError(`${n}`) })",
    ]),
    expected: [
      {
        tests: [
          { name: 'sorts', message: 'The property returned `false`.', example: ['Array(3) 0, 0, 0'] },
          { name: 'sleeps', message: 'Line 2: RangeError: 7', example: ['false', '7'] },
        ],
      },
    ],
  },
  'what generators make is within what they are given, and the same each time': {
    act: cells([
      "const seen: unknown[] = []\nconst one = gen.record({ text: gen.text('ab', 3), any: gen.text(), n: gen.number(-1, 1), on: gen.boolean(), of: gen.oneOf('x', 7), day: gen.date('2026-01-01', '2026-01-31'), odd: gen.int(0, 9).map((n) => 2 * n + 1) })\nproperty('all', [one], (given) => {\n  seen.push(given)\n  expect(given.text).toMatch(/^[ab]{0,3}$/)\n  expect(given.any.length <= 20 && Math.abs(given.n) <= 1 && typeof given.on === 'boolean' && given.odd % 2 === 1).toBe(true)\n  expect(['x', 7]).toContain(given.of)\n  expect(given.day >= new Date('2026-01-01') && given.day <= new Date('2026-01-31')).toBe(true)\n})",
      "const before = JSON.stringify(seen)\nconst again: unknown[] = []\nproperty('again', [one], (given) => { again.push(given) })\ntest('same', () => expect([again.length, JSON.stringify(again) === before]).toEqual([100, true]))",
      'gen.int(3, 1)',
    ]),
    expected: [
      { tests: ['all'] },
      { tests: ['again', 'same'] },
      {
        code: 'range-error',
        message: 'RangeError: gen.int takes the smallest value, then the largest; not 3, then 1.',
        at: 'int',
      },
    ],
  },
};

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Known } from '../lesson/known';
import { parseLesson } from '../lesson/parse';
import type { Kernel } from './kernel';
import { openNodeKernel } from './node-kernel.server';
import type { ProofOptions } from './prove-exercise';
import { proveLesson } from './prove-lesson';

const file = 'fixtures/lesson.md';
const text = readFileSync(new URL('./fixtures/cents.md', import.meta.url), 'utf8');
const known: Known = {
  data: new Set(['film']),
  lessons: new Set(),
  questions: new Set(),
  rows: new Set(),
  files: new Set(),
};

let kernel: Kernel;
beforeAll(async () => {
  kernel = await openNodeKernel();
});
afterAll(() => kernel.close());

/** Everything an author is told about a lesson: line and words. */
async function findFaults(lesson: string, options: ProofOptions = {}): Promise<string[]> {
  const parsed = parseLesson(lesson, { file, known });
  if (!parsed.lesson) return parsed.problems.map(({ line, message }) => `${line} ${message}`);
  const { proofs } = await proveLesson(kernel, parsed.lesson, new AbortController().signal, undefined, options);
  return proofs.flatMap((each) => (each.status === 'failed' ? `${each.line} ${each.message}` : []));
}

/** The lesson with one place changed, which must be there exactly once. */
function change(from: string, to: string): string {
  expect(text.split(from).length, `"${from}" stands once`).toBe(2);
  return text.replace(from, to);
}
const lineOf = (lesson: string, words: string) => lesson.slice(0, lesson.indexOf(words)).split('\n').length;

test('the lesson itself is proved', async () => {
  expect(await findFaults(text)).toEqual([]);
});

const STARTER = 'SELECT film_id, rental_rate AS cents FROM film';
const SOLUTION = 'SELECT film_id, (rental_rate * 100)::INTEGER AS cents FROM film';
const DIMES = 'SELECT film_id, (rental_rate * 10)::INTEGER AS cents FROM film';
const FREE = 'SELECT film_id, coalesce((rental_rate * 100)::INTEGER, 0) AS cents FROM film';

test('an answer that does not end is given up and told', async () => {
  const endless = 'SELECT film_id, (SELECT count(*) FROM range(1000000000000)) AS cents FROM film';
  const faults = await findFaults(change(DIMES, endless), { patienceMs: 500 });
  expect(faults).toEqual([expect.stringMatching(/does not end$/)]);
});

test.each([
  ['a starter that passes', STARTER, `${SOLUTION} -- the same`, '-- the same', /^the starter passes/],
  [
    'a solution that fails',
    SOLUTION,
    'SELECT film_id, cents FROM film',
    'SELECT film_id, cents FROM film',
    /^the solution fails on `shown`: /,
  ],
  [
    'a solution that its own check refuses',
    SOLUTION,
    'SELECT film_id, -1 AS cents FROM film',
    'SELECT film_id, -1',
    /^the solution fails on `shown`: a query that must find nothing/,
  ],
  [
    'an approach that fails',
    'round(rental_rate * 100)',
    'round(rental_rate * 99)',
    'SELECT film_id, round',
    /^differs on `shown`/,
  ],
  [
    'a wrong answer that passes',
    DIMES,
    'SELECT film_id, cast(rental_rate * 100 AS INTEGER) AS cents FROM film',
    'SELECT film_id, cast',
    /^the wrong answer `dimes` passes/,
  ],
  [
    'a wrong answer that is right where it says it is wrong',
    'cents_of.free on=no_price',
    'cents_of.free on=shown',
    FREE,
    /^does not differ on `shown`/,
  ],
  [
    'two wrong answers alike',
    `cents_of.dimes on=shown\n${DIMES}`,
    `cents_of.dimes on=no_price\n${FREE} -- again`,
    `${FREE}\n`,
    /same results as `cents_of.dimes`/,
  ],
  [
    'a false figure in prose',
    'SELECT count(*) FROM film;\n',
    'SELECT count(*) + 1 FROM film;\n',
    'SELECT count(*) + 1',
    /^the figures are 1001/,
  ],
  [
    'a cell that fails',
    'GROUP BY ALL ORDER BY rental_rate',
    'GROUP BY nothing',
    'SELECT rental_rate, count',
    /^the cell fails: /,
  ],
  [
    'a chart column that is not in the result',
    'x=rental_rate',
    'x=rate',
    'SELECT rental_rate, count',
    /^the chart needs the column `rate`/,
  ],
  [
    'an answer of two values',
    'answer="SELECT count(*) FROM film"',
    'answer="SELECT 1, 2"',
    '```md quiz',
    /^answer= must give one value/,
  ],
  ['an unknown key', 'order: any', 'ordre: any', 'ordre: any', /`order`/],
  ['a duplicate id', 'sql cell per_rate', 'sql cell cents_of', 'exercise cents_of', /`?cents_of`?/],
  ['missing data', 'data: [film]', 'data: [films]', 'data: [films]', /`?film`?/],
  [
    'a dead link',
    'There are 1,000 films.',
    'There are 1,000 films, see [there](/lessons/nowhere).',
    'There are 1,000 films, see',
    /nowhere/,
  ],
])('%s is red at its line', async (_, from, to, place, message) => {
  const lesson = change(from, to);
  const faults = await findFaults(lesson);
  const line = lineOf(lesson, place);
  expect(faults).toContainEqual(expect.stringMatching(new RegExp(`^${line} `)));
  expect(faults.find((fault) => fault.startsWith(`${line} `))?.replace(/^\d+ /, '')).toMatch(message);
});

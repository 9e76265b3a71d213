import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Fixture, fixtureText, lessonIn } from '../lesson/testing/fixture';
import { sample } from '../lesson/testing/sample';
import { proveLesson } from './prove-lesson';
import { nodeKernel, signal } from './testing/worlds';

const kernel = nodeKernel(beforeAll, afterAll);

const prove = (text: string) => proveLesson(kernel(), lessonIn(text), signal, undefined, { mutants: true });
async function faultsOf(text: string): Promise<string[]> {
  const { proofs } = await prove(text);
  return proofs.flatMap((each) => (each.status === 'failed' ? `${each.line} ${each.message}` : []));
}

/** A fixture with places changed, each of which stands there at least once. */
function change(name: Fixture, ...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, () => to);
  }, fixtureText(name));
}
const lineOf = (text: string, words: string) => text.slice(0, text.indexOf(words)).split('\n').length;

test('exercises with calls and tests, with broken copies and with rubrics are proved, and the answers to run are kept', async () => {
  const [question, tests] = await Promise.all([
    prove(fixtureText('q049-split-column.md')),
    prove(fixtureText('every-role.md')),
  ]);
  expect([...question.proofs, ...tests.proofs].filter(({ status }) => status !== 'passed')).toEqual([]);
  expect(Object.keys(question.expected)).toEqual(['split_column']);
  expect(question.expected.split_column?.solution.map(({ name, outcome }) => [name, outcome.kind])).toEqual([
    ['prices', 'call'],
    ['too_many', 'call'],
    ['too_few', 'call'],
    ['empty_pieces', 'call'],
    ['long_separator', 'call'],
    ['no_rows', 'call'],
    ['the given rows stay as they were', 'test'],
    ['the pieces that are there, joined again, are the value', 'test'],
  ]);
  expect(tests.expected.cents_tests?.solution.map(({ name, outcome }) => [name, outcome])).toEqual([
    [
      'as_written',
      {
        kind: 'tests',
        tests: [
          { name: 'a price', status: 'passed' },
          { name: 'a price below its binary self', status: 'passed' },
        ],
      },
    ],
    ['floored', { kind: 'mutant', caughtBy: ['a price below its binary self'] }],
    ['tenfold', { kind: 'mutant', caughtBy: ['a price', 'a price below its binary self'] }],
  ]);
  expect(tests.expected.cents_tests?.wrongs.map(({ digests }) => digests.slice(1))).toEqual([
    [expect.stringContaining('not-tried'), expect.stringContaining('not-tried')],
    ['survived', 'caught'],
  ]);
});

const SECOND_TEST = "\ntest('a price below its binary self', () => { expect(centsOf(0.29)).toBe(29) })";
const EASY = "test('zero', () => { expect(centsOf(0)).toBe(0) })\ntest('one', () => { expect(centsOf(1)).toBe(100) })";

test.each([
  [
    'a solution that misses a broken copy',
    change('every-role.md', [SECOND_TEST, '']),
    "test('a price', () => { expect(centsOf(4.99)).toBe(499) })\n```\n\n```ts wrong",
    /^no test of the solution fails for the broken copy `floored`$/,
  ],
  [
    'a solution without tests',
    change('every-role.md', [
      `ts solution cents_tests\ntest('a price', () => { expect(centsOf(4.99)).toBe(499) })${SECOND_TEST}`,
      'ts solution cents_tests\n0',
    ]),
    '0\n```\n\n```ts wrong',
    /^the solution has no test$/,
  ],
  [
    'a broken copy that cannot be read',
    change('every-role.md', ['to: Math.floor', 'to: "Math.("']),
    "test('a price', () => { expect(centsOf(4.99)).toBe(499) })\ntest",
    /^the broken copy `floored` is not valid TypeScript/,
  ],
  [
    'a wrong answer whose tests fail before its copy is tried',
    change('every-role.md', ['too_strict on=as_written', 'too_strict on=floored']),
    "test('rounds down'",
    /^is not tried on `floored`/,
  ],
  [
    'a wrong answer that catches its copy',
    change('every-role.md', ['only_easy on=floored', 'only_easy on=tenfold']),
    EASY,
    /^does not differ on `tenfold`/,
  ],
  [
    'a copy that loops for ever is caught, so the wrong answer is right there',
    change('every-role.md', [
      '{ change: Math.round, to: Math.floor,',
      '{ change: "return", to: "for (;;) {}\\nreturn",',
    ]),
    EASY,
    /^the wrong answer `only_easy` passes$/,
  ],
])('%s', async (_, text, place, message) => {
  const line = lineOf(text, place);
  const faults = await faultsOf(text);
  expect(faults.filter((fault) => fault.startsWith(`${line} `)).map((fault) => fault.replace(/^\d+ /, ''))).toEqual([
    expect.stringMatching(message),
  ]);
});

const tested = (check: string, wrong = '') =>
  sample(`### Twice

Return \`n\` and its double.

\`\`\`sql exercise twice
SELECT 1 AS n
\`\`\`

\`\`\`ts check twice
${check}
\`\`\`

\`\`\`md hint twice
Add.
\`\`\`

\`\`\`sql solution twice
SELECT n, 2 * n AS double FROM range(1, 4) AS numbers(n)
\`\`\`

${wrong}`);
const DOUBLES = "test('doubles', () => { for (const { n, double } of twice) expect(double).toBe(2n * n) })";

test('tests see the rows of a query by the name of its exercise, whatever else the rows are', async () => {
  const wrong =
    '```sql wrong twice.squares on=doubles\nSELECT n, n * n AS double FROM range(1, 4) AS numbers(n)\n```\n\n> Squares.';
  const { proofs, expected } = await prove(tested(DOUBLES.replace('2n * n', 'n + n'), wrong));
  expect(proofs.filter(({ says }) => !says.includes('mutants'))).toEqual([
    expect.objectContaining({ says: 'twice: the solution passes', status: 'passed' }),
    expect.objectContaining({ says: 'twice: the starter fails', status: 'passed' }),
    expect.objectContaining({ says: 'twice.squares fails on doubles', status: 'passed' }),
  ]);
  expect(expected.twice?.solution).toEqual([
    {
      name: 'doubles',
      about: '',
      outcome: { kind: 'test', test: { name: 'doubles', status: 'passed' } },
      findings: [],
    },
  ]);
});

test.each([
  ['throws', "throw new Error('ours')", 'the solution fails on `tests`: ours'],
  ['has no test', 'twice.length', 'the solution fails on `tests`: This check has no test.'],
  [
    'fails',
    "test('none', () => { expect(twice.length).toBe(0) })",
    expect.stringContaining('the solution fails the test `none`: '),
  ],
])('a check that %s is a fault of the solution', async (_, check, message) => {
  const { proofs } = await prove(tested(check));
  expect(proofs.find(({ says }) => says === 'twice: the solution passes')).toMatchObject({ status: 'failed', message });
});

test('a test that throws names a line of the answer, and no line of the check, which nobody sees', async () => {
  const thrower = tested(
    "test('in the check', () => { throw new Error('no rows') })\ntest('in the answer', () => { twice() })",
  )
    .replace('sql exercise twice\nSELECT 1 AS n', 'ts exercise twice\nconst twice = 1')
    .replace(/sql solution twice\n.*/, "ts solution twice\nfunction twice() {\n  throw new Error('no number')\n}");
  const { proofs } = await prove(thrower);
  expect(proofs.find(({ says }) => says === 'twice: the solution passes')).toMatchObject({
    message: 'the solution fails the test `in the check`: no rows',
  });
  const answerOnly = await prove(thrower.replace(/test\('in the check'.*\n/, ''));
  expect(answerOnly.proofs.find(({ says }) => says === 'twice: the solution passes')).toMatchObject({
    message: 'the solution fails the test `in the answer`: Line 2: no number',
  });
});

test('mutants are caught, or declared equivalent', async () => {
  const { proofs, mutants } = await prove(fixtureText('equivalent.md'));
  expect(proofs.filter(({ status }) => status !== 'passed')).toEqual([]);
  expect([...mutants]).toEqual([['dollars', { caught: 3, of: 3, equivalent: 2 }]]);
});

test('a mutant that nobody catches, a declared one that is caught, and one that is none are faults at their lines', async () => {
  const text = change('equivalent.md', [
    'lt_to_le: "rates end in 99 cents: none is 3"',
    'minus_one: caught\nright_to_inner: none',
  ]);
  expect(await faultsOf(text)).toEqual([
    `${lineOf(text, 'SELECT film_id, floor')} nothing catches the mutant \`lt_to_le\` (\`<\` becomes \`<=\`). Its line is \`SELECT film_id, floor(rental_rate) AS dollars FROM film WHERE rental_rate <= 3\`. Add a variant or a test that does, or declare it with a reason: \`yaml equivalent dollars\`, \`lt_to_le: why no data can tell\``,
    `${lineOf(text, 'minus_one')} \`minus_one\` (3 becomes 2) is caught, so it is not equivalent: remove this line`,
    `${lineOf(text, 'right_to_inner')} there is no mutant \`right_to_inner\` of the solution: swap_columns, drop_where, lt_to_le, plus_one, minus_one`,
  ]);
});

test('mutants are tried only when that is asked', async () => {
  const { mutants } = await proveLesson(kernel(), lessonIn(fixtureText('equivalent.md')), signal);
  expect([...mutants]).toEqual([]);
});

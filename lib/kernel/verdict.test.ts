import { expect, test } from 'vitest';
import type { ValueNode } from '../core/output';
import { lessonIn } from '../lesson/testing/fixture';
import { exercise, sample } from '../lesson/testing/sample';
import { digestOutcomes } from './digest-outcomes';
import type { DataSetOutcome, Expected } from './outcome';
import { judge } from './verdict';

const [one] = lessonIn(sample(exercise())).blocks.flatMap((block) => (block.kind === 'exercise' ? block : []));
if (!one) throw new Error('the sample has an exercise');

const leaf = (text: string): ValueNode => ({ kind: 'leaf', type: 'number', text });
const branch = (type: 'object' | 'array', entries: Record<string, ValueNode>): ValueNode => ({
  kind: 'branch',
  label: type,
  type,
  size: Object.keys(entries).length,
  entries: Object.entries(entries).map(([key, value]) => ({ key, value })),
});
const returns = (value: ValueNode): readonly DataSetOutcome[] => [
  { name: 'call', about: 'a call', outcome: { kind: 'call', call: { status: 'returned', value } }, findings: [] },
];
const ab = branch('array', { 0: branch('object', { a: leaf('1'), b: leaf('2') }) });
const ba = branch('array', { 0: branch('object', { b: leaf('2'), a: leaf('1') }) });
const expected: Expected = { solution: [...returns(ab)], wrongs: [] };

test('a returned object is the same whatever the order of its keys', () => {
  expect(judge(one, expected, returns(ba)).status).toBe('passed');
  expect(digestOutcomes(one, returns(ab), returns(ba))).toEqual(digestOutcomes(one, returns(ab), returns(ab)));
});

test('a returned array with its values in another order is another', () => {
  const [first, second] = [
    branch('array', { 0: leaf('1'), 1: leaf('2') }),
    branch('array', { 0: leaf('2'), 1: leaf('1') }),
  ];
  expect(judge(one, { ...expected, solution: [...returns(first)] }, returns(second)).status).toBe('not-yet');
});

const passed = (name: string): DataSetOutcome => ({
  name,
  about: '',
  outcome: { kind: 'test', test: { name, status: 'passed' } },
  findings: [],
});
const failed = (name: string, message: string): DataSetOutcome => ({
  ...passed(name),
  outcome: { kind: 'test', test: { name, status: 'failed', message } },
});
const both: Expected = { solution: [passed('first'), passed('second')], wrongs: [] };
const statuses = (outcomes: readonly DataSetOutcome[]) => {
  const verdict = judge(one, both, outcomes);
  return 'dataSets' in verdict ? [verdict.status, ...verdict.dataSets.map(({ status }) => status)] : [verdict.status];
};

test('tests pass whatever order they ran in; one that did not run, or failed though nobody expected it, does not', () => {
  expect(statuses([passed('second'), passed('first')])).toEqual(['passed', 'same', 'same']);
  expect(statuses([passed('first')])).toEqual(['not-yet', 'same', 'failed']);
  expect(statuses([passed('first'), passed('second'), failed('third', 'no')])).toEqual([
    'not-yet',
    'same',
    'same',
    'test-failed',
  ]);
  expect(statuses([passed('first'), passed('second'), passed('third')])).toEqual(['passed', 'same', 'same']);
});

test('a wrong answer is known by how its tests fail', () => {
  const outcomes = [passed('first'), failed('second', '2 is not 3')];
  const known: Expected = {
    ...both,
    wrongs: [{ name: 'short', digests: [...digestOutcomes(one, both.solution, outcomes)] }],
  };
  expect(judge(one, known, outcomes)).toMatchObject({ status: 'not-yet', wrong: 'short' });
  expect(judge(one, known, [passed('first'), failed('second', '2 is not 4')])).not.toHaveProperty('wrong');
  expect(judge(one, known, [...outcomes, failed('third', 'no')])).not.toHaveProperty('wrong');
});

test('a wrong answer is known by its error in every browser: each says an error of its own in other words', () => {
  const inNode = [
    failed('first', "SyntaxError: Expected ',' or '}' after property value in JSON at position 14"),
    failed('second', 'Cell `read`, line 7: TypeError: undefined is not an object'),
  ];
  const inBrowser = [
    failed('first', "SyntaxError: Expected ',' or '}' after property value in JSON at position 14 (line 1 column 15)"),
    failed('second', "Cell `read`, line 9: TypeError: Cannot read properties of undefined (reading 'by')"),
  ];
  const digests = (outcomes: readonly DataSetOutcome[]) => digestOutcomes(one, both.solution, outcomes);
  expect(digests(inBrowser)).toEqual(digests(inNode));
  const threw = (message: string): readonly DataSetOutcome[] => [
    { name: 'call', about: 'a call', outcome: { kind: 'call', call: { status: 'threw', message } }, findings: [] },
  ];
  expect(digests(threw('SyntaxError: Unexpected token n'))).toEqual(digests(threw('SyntaxError: JSON.parse: bad')));
  expect(digests(threw('Error: no price'))).not.toEqual(digests(threw('Error: no film')));
});

const onCopies = (names: readonly string[], message: string | undefined, caught: readonly boolean[]) => {
  const tests = names.map((name) =>
    message === undefined ? { name, status: 'passed' as const } : { name, status: 'failed' as const, message },
  );
  return [
    { name: 'as_written', about: '', outcome: { kind: 'tests' as const, tests }, findings: [] },
    ...caught.map((isCaught, at) => ({
      name: `copy_${at}`,
      about: '',
      outcome: { kind: 'mutant' as const, caughtBy: isCaught ? [...names] : [] },
      findings: [],
    })),
  ];
};

test("a learner's tests have to hold, to be there, and to notice every broken copy", () => {
  const solution = onCopies(['ours'], undefined, [true, true]);
  const status = (outcomes: readonly DataSetOutcome[]) => {
    const verdict = judge(one, { solution, wrongs: [] }, outcomes);
    return 'dataSets' in verdict ? verdict.dataSets.map((each) => each.status) : verdict.status;
  };
  expect(status(onCopies(['a', 'b'], undefined, [true, true]))).toEqual(['same', 'same', 'same']);
  expect(status(onCopies(['a'], undefined, [true, false]))).toEqual(['same', 'same', 'survived']);
  expect(status(onCopies([], undefined, [false, false]))).toEqual(['tests-fail', 'survived', 'survived']);
  expect(status(onCopies(['a'], 'no', [true, true]))).toEqual(['tests-fail', 'same', 'same']);
});

test('tests of other names that fail alike and miss the same copies are the same wrong answer', () => {
  const digests = (outcomes: readonly DataSetOutcome[]) => digestOutcomes(one, [], outcomes);
  expect(digests(onCopies(['a', 'b'], undefined, [true, false]))).toEqual(
    digests(onCopies(['c'], undefined, [true, false])),
  );
  expect(digests(onCopies(['a', 'b'], 'no', [true]))).toEqual(digests(onCopies(['c'], 'no', [true])));
  expect(digests(onCopies(['a'], 'no', [true]))).not.toEqual(digests(onCopies(['a'], 'yes', [true])));
});

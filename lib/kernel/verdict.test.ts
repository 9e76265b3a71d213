import { expect, test } from 'vitest';
import type { ValueNode } from '../core/output';
import { lessonIn } from '../lesson/testing/fixture';
import { exercise, sample } from '../lesson/testing/sample';
import type { DataSetOutcome, Expected } from './outcome';
import { digestOutcomes, judge } from './verdict';

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

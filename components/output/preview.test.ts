import { expect, test } from 'vitest';
import type { ValueNode } from '../../lib/core/output';
import { preview } from './preview';

const leaf = (text: string): ValueNode => ({ kind: 'leaf', type: 'number', text });
const object = (entries: Record<string, ValueNode>, size = Object.keys(entries).length): ValueNode => ({
  kind: 'branch',
  label: 'Object',
  type: 'object',
  size,
  entries: Object.entries(entries).map(([key, value]) => ({ key, value })),
});
const list = (...values: ValueNode[]): ValueNode => ({
  kind: 'branch',
  label: `Array(${values.length})`,
  type: 'array',
  size: values.length,
  entries: values.map((value, at) => ({ key: String(at), value })),
});

test('a branch is written on one line, branches in it by their label', () => {
  expect(preview(object({ id: leaf('1'), tags: list(leaf('2'), leaf('3')) }))).toBe('{id: 1, tags: Array(2)}');
  expect(preview(list(leaf('2'), object({})))).toBe('[2, Object]');
});
test('what does not fit, or was left out, is an ellipsis', () => {
  expect(preview(list(...Array.from({ length: 40 }, (_, at) => leaf(String(at + 100)))))).toBe(
    '[100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, …]',
  );
  expect(preview(object({ id: leaf('1') }, 200))).toBe('{id: 1, …}');
  expect(preview(leaf(`"${'a'.repeat(40)}"`))).toBe(`"${'a'.repeat(22)}…`);
});

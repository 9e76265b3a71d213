import { expect, test } from 'vitest';
import type { ValueNode } from '@/lib/core/output';
import { writeValue } from './write-value';

const number = (text: string): ValueNode => ({ kind: 'leaf', type: 'number', text });

test('writes nested values on one line, and says how much was left out', () => {
  const row: ValueNode = {
    kind: 'branch',
    label: 'Object',
    type: 'object',
    size: 1,
    entries: [{ key: 'day', value: number('1') }],
  };
  const list: ValueNode = {
    kind: 'branch',
    label: 'Array(5)',
    type: 'array',
    size: 5,
    cut: 4,
    entries: [{ key: '0', value: row }],
  };
  expect(writeValue(list)).toBe('[{ day: 1 }, … 4 more]');
});

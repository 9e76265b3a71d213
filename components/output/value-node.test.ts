import { expect, test } from 'vitest';
import { jsonNode, valueNode } from './value-node';

test('a nested value is a tree, cut where it is long', () => {
  expect(valueNode({ a: [1, null], b: 'x' })).toEqual({
    kind: 'branch',
    type: 'object',
    label: 'Object',
    size: 2,
    entries: [
      {
        key: 'a',
        value: {
          kind: 'branch',
          type: 'array',
          label: 'List(2)',
          size: 2,
          entries: [
            { key: '0', value: { kind: 'leaf', type: 'number', text: '1' } },
            { key: '1', value: { kind: 'leaf', type: 'null', text: 'NULL' } },
          ],
        },
      },
      { key: 'b', value: { kind: 'leaf', type: 'string', text: '"x"' } },
    ],
  });
  expect(valueNode(Array.from({ length: 103 }, (_, at) => at))).toMatchObject({ size: 103, cut: 3 });
});

test('JSON is a tree only where reading it loses no digit', () => {
  expect(jsonNode('{"a": 1}')).toEqual(valueNode({ a: 1 }));
  expect([jsonNode('{"a": 9007199254740993}'), jsonNode('{a}'), jsonNode('"text"')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

import { expect, test } from 'vitest';
import { commandOf, isEditing } from './editor-keys';

const NONE = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const press = (text: string) => {
  const keys = text.split('+');
  const key = keys.pop() ?? '';
  const held = Object.fromEntries(keys.map((name) => [`${name.toLowerCase()}Key`, true]));
  return { ...NONE, ...held, key };
};

test.each([
  ['Ctrl+Enter', 'run'],
  ['Meta+Enter', 'run'],
  ['Shift+Enter', 'run-next'],
  ['Ctrl+Shift+Enter', 'run-all'],
  ['Meta+Shift+Enter', 'run-all'],
  ['Alt+Enter', 'check'],
  ['Ctrl+m', 'toggle-tab'],
  ['Shift+Alt+F', 'format'],
  ['Shift+F', undefined],
  ['Enter', undefined],
  ['Meta+m', undefined],
  ['Ctrl+k', undefined],
])('%s means %s', (keys, command) => {
  expect(commandOf(press(keys))).toBe(command);
});

test('a key that Alt makes another letter of is known by its place', () => {
  expect(commandOf({ ...press('Shift+Alt+Ï'), code: 'KeyF' })).toBe('format');
});

test('typing, deleting and moving open the editor; shortcuts and Tab do not', () => {
  const opens = [
    'a',
    ' ',
    'Shift+A',
    'Enter',
    'Backspace',
    'ArrowDown',
    'End',
    'Tab',
    'Escape',
    'Shift',
    'Ctrl+c',
    'F5',
  ];
  expect(opens.filter((keys) => isEditing(press(keys)))).toEqual([
    'a',
    ' ',
    'Shift+A',
    'Enter',
    'Backspace',
    'ArrowDown',
    'End',
  ]);
});

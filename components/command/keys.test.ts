import { expect, test } from 'vitest';
import { follow, isChord, isLetterKey, type KeyPress } from './keys';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

test('Mod is Ctrl or Command, and nothing else may be held', () => {
  expect(follow('Mod+K', [press('k', { ctrlKey: true })])).toBe('all');
  expect(follow('Mod+K', [press('k', { metaKey: true })])).toBe('all');
  expect(follow('Mod+K', [press('k')])).toBe('no');
  expect(follow('Mod+K', [press('K', { ctrlKey: true, shiftKey: true })])).toBe('no');
  expect(follow('Mod+K', [press('k', { ctrlKey: true, altKey: true })])).toBe('no');
  expect(follow('Mod+Shift+F', [press('F', { metaKey: true, shiftKey: true })])).toBe('all');
});

test('a letter with Shift is another key, a sign is what it writes', () => {
  expect(follow('z', [press('z')])).toBe('all');
  expect(follow('z', [press('Z', { shiftKey: true })])).toBe('no');
  expect(follow('Shift+Z', [press('Z', { shiftKey: true })])).toBe('all');
  expect(follow('?', [press('?', { shiftKey: true })])).toBe('all');
  expect(follow('?', [press('?')])).toBe('all');
  expect(follow('?', [press('?', { ctrlKey: true })])).toBe('no');
});

test('two strokes begin and end', () => {
  expect(follow('d d', [press('d')])).toBe('begins');
  expect(follow('d d', [press('d'), press('d')])).toBe('all');
  expect(follow('d d', [press('d'), press('b')])).toBe('no');
  expect(follow('d d', [press('d'), press('d'), press('d')])).toBe('no');
});

test('either of two ways will do', () => {
  expect(follow('o or Esc', [press('o')])).toBe('all');
  expect(follow('o or Esc', [press('Escape')])).toBe('all');
  expect(follow('o or Esc', [press('e')])).toBe('no');
});

test('keys are named as a reader says them', () => {
  expect(follow('Esc', [press('Escape')])).toBe('all');
  expect(follow('Up', [press('ArrowUp')])).toBe('all');
});

test('a keyboard of another script is read by place, a Latin one by letter', () => {
  expect(follow('Mod+K', [press('л', { ctrlKey: true, code: 'KeyK' })])).toBe('all');
  expect(follow('z', [press('z', { code: 'KeyY' })])).toBe('all');
  expect(follow('y', [press('z', { code: 'KeyY' })])).toBe('no');
});

test('single letters are told from keys with something held down', () => {
  expect(['a', 'd d', '?', 'Shift+Z'].map(isLetterKey)).toEqual([true, true, true, true]);
  expect(['Mod+K', 'Up', 'F3', 'Shift+Enter', 'Alt+Enter', 'Ctrl+M'].map(isLetterKey)).toEqual(Array(6).fill(false));
  expect(['Mod+K', 'Alt+Enter', 'Shift+Enter', 'a'].map(isChord)).toEqual([true, true, false, false]);
});

import { expect, test } from 'vitest';
import { applyEdits } from '../../engine/session/edits';
import { typescriptChanges } from './typescript-changes';

function changed(source: string, only: RegExp) {
  const { code, changes } = typescriptChanges(source);
  return changes
    .filter(({ operator }) => only.test(operator))
    .map(({ operator, edits }) => [operator, applyEdits(code, edits).text]);
}

test('comparisons and logical operators become their neighbours', () => {
  expect(changed('a < b; (c) /* < */ >= d; e === f; "x < y"', /^(lt|ge|eq)/)).toEqual([
    ['lt_to_le', 'a <= b; (c) /* < */ >= d; e === f; "x < y"'],
    ['ge_to_gt', 'a < b; (c) /* < */ > d; e === f; "x < y"'],
    ['eq_to_ne', 'a < b; (c) /* < */ >= d; e !== f; "x < y"'],
  ]);
  expect(changed('a && (b ?? c)', /^(and|nullish)/)).toEqual([
    ['and_to_or', '(a || (b ?? c))'],
    ['nullish_to_or', 'a && ((b || c))'],
  ]);
  expect(changed('a || b && c', /^or/)).toEqual([['or_to_and', '(a && b && c)']]);
});

test('nearly every check notices an equality that is turned round: two are enough', () => {
  expect(changed('a === b; c === d; e === f; g !== h', /_(eq|ne)$/).map(([operator]) => operator)).toEqual([
    'eq_to_ne',
    'eq_to_ne',
    'ne_to_eq',
  ]);
});

test('whole numbers are off by one, and keys are no numbers', () => {
  expect(changed('const a: number[] = [0]; const b = { 1: 2.5 }', /_one$/)).toEqual([
    ['plus_one', 'const a = [1]; const b = { 1: 2.5 }'],
  ]);
  expect(changed('s.slice(0, n - k)', /slice/)).toEqual([['slice_plus_one', 's.slice(0, (n - k) + 1)']]);
});

test('small words are left out', () => {
  expect(changed('if (!(await f())) throw 1', /^drop/)).toEqual([
    ['drop_not', 'if (await f()) throw 1'],
    ['drop_await', 'if (!(f())) throw 1'],
  ]);
  expect(changed('rows.filter((row: Row) => row.a).map(f)', /^drop/)).toEqual([['drop_filter', 'rows.map(f)']]);
  expect(changed('text.replace(/a/gi, "/b/g")', /flag/)).toEqual([['drop_g_flag', 'text.replace(/a/i, "/b/g")']]);
});

test('an early end is left out, the last return is not', () => {
  const source = 'function f(a) {\n  for (;;) { if (a) continue }\n  if (a) { return 1 }\n  return 2\n}';
  expect(changed(source, /^drop/)).toEqual([
    ['drop_continue', 'function f(a) {\n  for (;;) { if (a) ; }\n  if (a) { return 1 }\n  return 2\n}'],
    ['drop_return', 'function f(a) {\n  for (;;) { if (a) continue }\n  if (a) { ; }\n  return 2\n}'],
  ]);
});

test('roundings become others, and arguments are swapped where their order matters', () => {
  expect(changed('Math.round(a); round(b)', /floor/)).toEqual([['round_to_floor', 'Math.floor(a); round(b)']]);
  const source = 'f(a, b); Math.max(a, b); rows.reduce((x) => x, 0); f(a, a); f(a, b, c)';
  expect(changed(source, /swap/)).toEqual([
    ['swap_arguments', 'f(b, a); Math.max(a, b); rows.reduce((x) => x, 0); f(a, a); f(a, b, c)'],
  ]);
});

test('code that cannot be read has no changes', () => {
  expect(typescriptChanges('const = 1')).toEqual({ code: 'const = 1', changes: [] });
});

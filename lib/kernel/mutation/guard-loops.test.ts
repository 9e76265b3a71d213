import { expect, test } from 'vitest';
import { guardLoops } from './guard-loops';

/** What a function of the guarded code gives, or the error it ends with. */
function run(code: string): unknown {
  try {
    return new Function(`${guardLoops(code)}\nreturn f()`)();
  } catch (error) {
    return error instanceof Error ? error.message : error;
  }
}

test('loops of every kind give what they gave', () => {
  const code = `function f(): number[] {
  const all: number[] = []
  for (let i = 0; i < 3; i++) for (const j of [i]) all.push(j)
  let n = 0
  while (n < 2) n++
  do all.push(n++)
  while (n < 4)
  for (const key in { a: 1 }) { if (key === 'a') continue; all.push(9) }
  return all
}`;
  expect(run(code)).toEqual([0, 1, 2, 2, 3]);
});

test.each([
  ['while', 'function f() { const all = []; while (true) all.push(all.length) }'],
  ['for', 'function f() { for (;;) {} }'],
  ['do', 'function f() { do {} while (true) }'],
])('a %s loop without end ends with an error', (_, code) => {
  expect(run(code)).toBe('a loop does not end');
});

test('lines stay where they were', () => {
  const code = 'function f() {\n  for (const a of [1]) {\n    f(a)\n  }\n}';
  expect(guardLoops(code).split('\n')).toHaveLength(5);
});

test('code without loops is left as it is', () => {
  expect(guardLoops('const f = (a: number) => a')).toBe('const f = (a: number) => a');
});

import { expect, test } from 'vitest';
import { createEcho } from './echo';

test('code that comes back, even late, is the editor’s own; anything else is the lesson’s', () => {
  const echo = createEcho();
  for (const code of ['s', 'se', 'sel']) echo.sent(code);
  expect(echo.isOwn('se')).toBe(true);
  expect(echo.isOwn('sel')).toBe(true);
  expect(echo.isOwn('select 1')).toBe(false);
});

test('the same code is the lesson’s once it has come back: a reset to what was typed before counts', () => {
  const echo = createEcho();
  for (const code of ['a', 'b']) echo.sent(code);
  expect(echo.isOwn('b')).toBe(true);
  expect(echo.isOwn('a')).toBe(false);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { begin, codes, createBrowser, end, keepWork, openTab, saved, settle } from './testing/tabs';

beforeEach(begin);
afterEach(end);

test('a tab that takes over shows what the other saved, and the other writes no more', async () => {
  const { browser, host } = createBrowser();
  const [mine, other] = [openTab(), openTab()];
  keepWork(other, host);
  await settle();
  other.edit('a', 'SELECT 10');
  await vi.advanceTimersByTimeAsync(999);
  const keeper = keepWork(mine, host);
  await settle();
  expect(saved(mine)).toBe('elsewhere');
  other.reset('a');
  other.edit('b', 'SELECT 20');
  await vi.advanceTimersByTimeAsync(999);
  other.edit('b', 'SELECT 21');
  keeper.takeOver();
  await settle();
  expect([saved(other), saved(mine), codes(mine)]).toEqual([
    'elsewhere',
    'saved',
    ['SELECT 1', 'SELECT 20', 'SELECT 0'],
  ]);
  await vi.advanceTimersByTimeAsync(999);
  expect(browser.record?.cells.b?.code).toBe('SELECT 20');
  mine.edit('a', 'SELECT 4');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(browser.record?.cells).toMatchObject({ a: { code: 'SELECT 4' }, b: { code: 'SELECT 20' } });
});

test('a tab that reads becomes the writer when the other closes, and shows what that one saved', async () => {
  const { browser, host } = createBrowser();
  const [mine, other] = [openTab(), openTab()];
  const writer = keepWork(other, host);
  await settle();
  keepWork(mine, host);
  await settle();
  other.edit('a', 'SELECT 3');
  writer.close();
  await settle();
  expect([saved(mine), codes(mine)[0]]).toEqual(['saved', 'SELECT 3']);
  mine.edit('b', 'SELECT 4');
  await vi.advanceTimersByTimeAsync(999);
  expect(browser.record?.cells).toMatchObject({ a: { code: 'SELECT 3' }, b: { code: 'SELECT 4' } });
});

test('a tab that lost its lesson and gets it back shows what the other made of it meanwhile', async () => {
  const { host } = createBrowser();
  const [mine, other] = [openTab(), openTab()];
  const first = keepWork(mine, host);
  await settle();
  mine.edit('a', 'SELECT 3');
  await vi.advanceTimersByTimeAsync(999);
  const second = keepWork(other, host);
  await settle();
  second.takeOver();
  await settle();
  other.edit('a', 'SELECT 4');
  await vi.advanceTimersByTimeAsync(999);
  first.takeOver();
  await settle();
  expect([codes(mine)[0], saved(other)]).toEqual(['SELECT 4', 'elsewhere']);
  first.close();
  await settle();
  expect(saved(other)).toBe('saved');
});

test('a page left while it waits for its lesson does not stand in line any more', async () => {
  const { host } = createBrowser();
  const writer = keepWork(openTab(), host);
  await settle();
  keepWork(openTab(), host).close();
  await settle();
  writer.close();
  const third = openTab();
  keepWork(third, host);
  await settle();
  third.edit('a', 'SELECT 3');
  await vi.advanceTimersByTimeAsync(999);
  expect(saved(third)).toBe('saved');
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from '../core/store';
import type { Keeper } from '../storage/keeper';
import { createTabs } from '../storage/testing/tabs';
import { editCode } from './cell-changes';
import { keepWorkbook as keep, type WorkbookHost } from './keep-workbook';
import { duckdb, workbookOf } from './testing/cells';
import { initialWorkbook, reduceWorkbook } from './workbook-state';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  for (const keeper of keepers.splice(0)) keeper.close();
  vi.useRealTimers();
});

/** What a test leaves open would be among the open work of the next one. */
const keepers: Keeper[] = [];
const keepWorkbook: typeof keep = (...parts) => {
  const keeper = keep(...parts);
  keepers.push(keeper);
  return keeper;
};

const first = workbookOf(duckdb('a', 'SELECT 1'));
const grades = { key: 'k', name: 'grades.csv', bytes: 3, options: {} };
const content = Uint8Array.of(1, 2, 3);

/** One browser's storage and its one lock, for any number of tabs. */
function createBrowser() {
  const browser = { kept: first, bytes: new Map<string, Uint8Array>(), writes: 0, refuses: false };
  const { tabs, host: tab } = createTabs();
  const host: WorkbookHost = {
    ...tab,
    open: async () => ({ workbook: browser.kept, contents: new Map(browser.bytes) }),
    async store(next, added, removed) {
      if (browser.refuses) throw new DOMException('full', 'QuotaExceededError');
      browser.writes++;
      browser.kept = structuredClone(next);
      for (const [key, bytes] of added) browser.bytes.set(key, bytes);
      for (const key of removed) browser.bytes.delete(key);
    },
  };
  return { browser, tabs, host };
}

function openTab() {
  const store = createStore(initialWorkbook({ workbook: first, contents: new Map() }), reduceWorkbook);
  const type = (words: string) => {
    const change = editCode(store.read().workbook, 'a', words);
    if (change) store.send({ type: 'changed', change, at: Date.now() });
  };
  const code = () => store.read().workbook.cells.map((cell) => (cell.kind === 'code' ? cell.code : ''));
  return { store, type, code, saved: () => store.read().saved.status };
}
const settle = () => vi.advanceTimersByTimeAsync(0);
const second = () => vi.advanceTimersByTimeAsync(1000);
const keptCode = ({ kept }: ReturnType<typeof createBrowser>['browser']) =>
  kept.cells.map((cell) => (cell.kind === 'code' ? cell.code : ''));

test('what is typed is written within a second, and said to be kept only then', async () => {
  const { browser, host } = createBrowser();
  const { store, type, saved } = openTab();
  keepWorkbook(store, host);
  await settle();
  type('SELECT 2');
  type('SELECT 23');
  expect([saved(), browser.writes]).toEqual(['saving', 0]);
  await second();
  expect([saved(), browser.writes, keptCode(browser)]).toEqual(['saved', 1, ['SELECT 23']]);
  expect(browser.kept.changedAt).toBeGreaterThan(1);
});

test('the bytes of a file are written once, and go with it', async () => {
  const { browser, host } = createBrowser();
  const { store, type } = openTab();
  keepWorkbook(store, host);
  await settle();
  store.send({ type: 'file-added', file: grades, content });
  await second();
  expect([browser.kept.files, browser.bytes.get('k')]).toEqual([[grades], content]);
  browser.bytes.set('k', Uint8Array.of(9));
  type('SELECT 2');
  await second();
  expect(browser.bytes.get('k')).toEqual(Uint8Array.of(9));
  const other = { ...grades, key: 'l' };
  store.send({ type: 'file-added', file: other, content });
  await second();
  expect([browser.kept.files, [...browser.bytes.keys()]]).toEqual([[other], ['l']]);
  store.send({ type: 'file-removed', name: 'grades.csv' });
  await second();
  expect([browser.kept.files, browser.bytes.size]).toEqual([[], 0]);
});

test('what could not be written is said, and written with the next change, files too', async () => {
  const { browser, host } = createBrowser();
  browser.refuses = true;
  const { store, type, saved } = openTab();
  keepWorkbook(store, host);
  await settle();
  store.send({ type: 'file-added', file: grades, content });
  await second();
  expect(store.read().saved).toEqual({ status: 'refused', reason: 'the browser has no room left' });
  browser.refuses = false;
  type('SELECT 2');
  await second();
  expect([saved(), keptCode(browser), browser.bytes.get('k')]).toEqual(['saved', ['SELECT 2'], content]);
});

test('when the site is cleared under it, it says so, and keeps all of it again, files too', async () => {
  const { browser, tabs, host } = createBrowser();
  const { store, type, saved } = openTab();
  keepWorkbook(store, host);
  await settle();
  store.send({ type: 'file-added', file: grades, content });
  await second();
  browser.bytes.clear();
  tabs.isThere = false;
  tabs.look();
  await settle();
  expect(saved()).toBe('cleared');
  type('SELECT 2');
  await second();
  expect([saved(), keptCode(browser), browser.bytes.get('k')]).toEqual(['saved', ['SELECT 2'], content]);
});

test('a second tab reads until it takes over, and then has what the first one wrote', async () => {
  const { browser, host } = createBrowser();
  const [one, two] = [openTab(), openTab()];
  keepWorkbook(one.store, host);
  const other = keepWorkbook(two.store, host);
  await settle();
  expect(two.saved()).toBe('elsewhere');
  one.type('by the first');
  await second();
  other.takeOver();
  await settle();
  expect([one.saved(), two.code(), two.store.read().history.done]).toEqual(['elsewhere', ['by the first'], []]);
  one.type('too late');
  two.type('by the second');
  await second();
  expect(keptCode(browser)).toEqual(['by the second']);
});

test('leaving writes at once', async () => {
  const { browser, host } = createBrowser();
  const { store, type } = openTab();
  const keeper = keepWorkbook(store, host);
  await settle();
  type('SELECT 2');
  keeper.close();
  await settle();
  expect(keptCode(browser)).toEqual(['SELECT 2']);
});

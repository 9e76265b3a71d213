import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Keeper } from '../storage/keeper';
import { createTabs } from '../storage/testing/tabs';
import type { Draft } from './draft';
import type { OpenedDraft } from './draft-store';
import { type DraftHost, keepDraft as keep } from './keep-draft';
import { openStudio } from './studio';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  for (const keeper of keepers.splice(0)) keeper.close();
  vi.useRealTimers();
});

/** What a test leaves open would be among the open work of the next one. */
const keepers: Keeper[] = [];
const keepDraft: typeof keep = (...parts) => {
  const keeper = keep(...parts);
  keepers.push(keeper);
  return keeper;
};

const draft: Draft = {
  version: 1,
  id: 'a1',
  text: 'one',
  origin: { kind: 'new' },
  createdAt: 1,
  changedAt: 1,
  files: [],
};
const bytes = Uint8Array.of(1, 2, 3);
const grades = { key: 'k', name: 'grades.csv', bytes };

/** One browser's storage and its one lock, for any number of tabs. */
function createBrowser() {
  const browser = { kept: draft, bytes: new Map<string, Uint8Array>(), writes: 0, refuses: false };
  const { tabs, host: tab } = createTabs();
  const host: DraftHost = {
    ...tab,
    open: async (): Promise<OpenedDraft> => ({
      draft: browser.kept,
      files: browser.kept.files.flatMap(({ key, name }) => {
        const content = browser.bytes.get(key);
        return content ? [{ key, name, bytes: content }] : [];
      }),
    }),
    async store(next, added, removed) {
      if (browser.refuses) throw new DOMException('full', 'QuotaExceededError');
      browser.writes++;
      browser.kept = structuredClone(next);
      for (const file of added) browser.bytes.set(file.key, file.bytes);
      for (const key of removed) browser.bytes.delete(key);
    },
  };
  return { browser, tabs, host };
}
const settle = () => vi.advanceTimersByTimeAsync(0);

test('what is typed is written within a second, and said to be kept only then', async () => {
  const { browser, host } = createBrowser();
  const studio = openStudio({ draft, files: [] });
  keepDraft(studio, host);
  await settle();
  studio.send({ type: 'typed', text: 'two' });
  studio.send({ type: 'typed', text: 'three' });
  expect([studio.read().saved.status, browser.writes]).toEqual(['saving', 0]);
  await vi.advanceTimersByTimeAsync(1000);
  expect([studio.read().saved.status, browser.writes, browser.kept.text]).toEqual(['saved', 1, 'three']);
});

test('the bytes of a file are written once, and go with it', async () => {
  const { browser, host } = createBrowser();
  const studio = openStudio({ draft, files: [] });
  keepDraft(studio, host);
  await settle();
  studio.send({ type: 'file-added', file: grades });
  await vi.advanceTimersByTimeAsync(1000);
  expect([browser.kept.files, browser.bytes.get('k')]).toEqual([[{ key: 'k', name: 'grades.csv', size: 3 }], bytes]);
  browser.bytes.set('k', Uint8Array.of(9));
  studio.send({ type: 'typed', text: 'two' });
  await vi.advanceTimersByTimeAsync(1000);
  expect(browser.bytes.get('k')).toEqual(Uint8Array.of(9));
  studio.send({ type: 'file-removed', key: 'k' });
  await vi.advanceTimersByTimeAsync(1000);
  expect([browser.kept.files, browser.bytes.size]).toEqual([[], 0]);
});

test('what could not be written is said, and written with the next change, files too', async () => {
  const { browser, host } = createBrowser();
  browser.refuses = true;
  const studio = openStudio({ draft, files: [] });
  keepDraft(studio, host);
  await settle();
  studio.send({ type: 'file-added', file: grades });
  await vi.advanceTimersByTimeAsync(1000);
  expect(studio.read().saved).toEqual({ status: 'refused', reason: 'the browser has no room left' });
  browser.refuses = false;
  studio.send({ type: 'typed', text: 'two' });
  await vi.advanceTimersByTimeAsync(1000);
  expect([studio.read().saved.status, browser.kept.text, browser.bytes.get('k')]).toEqual(['saved', 'two', bytes]);
});

test('leaving writes at once', async () => {
  const { browser, host } = createBrowser();
  const studio = openStudio({ draft, files: [] });
  const keeper = keepDraft(studio, host);
  await settle();
  studio.send({ type: 'typed', text: 'two' });
  keeper.close();
  await settle();
  expect(browser.kept.text).toBe('two');
});

test('a draft that is closed and opened at once is written by the tab it is in', async () => {
  const { browser, host } = createBrowser();
  keepDraft(openStudio({ draft, files: [] }), host).close();
  const again = openStudio({ draft, files: [] });
  keepDraft(again, host);
  await settle();
  again.send({ type: 'typed', text: 'two' });
  await vi.advanceTimersByTimeAsync(1000);
  expect([again.read().saved.status, browser.kept.text]).toEqual(['saved', 'two']);
});

test('a second tab reads until it takes over, and then has what the first one wrote', async () => {
  const { host, browser } = createBrowser();
  const [first, second] = [openStudio({ draft, files: [] }), openStudio({ draft, files: [] })];
  keepDraft(first, host);
  const other = keepDraft(second, host);
  await settle();
  expect(second.read().saved.status).toBe('elsewhere');
  first.send({ type: 'typed', text: 'by the first' });
  await vi.advanceTimersByTimeAsync(1000);
  other.takeOver();
  await settle();
  expect([first.read().saved.status, second.read().text]).toEqual(['elsewhere', 'by the first']);
  first.send({ type: 'typed', text: 'too late' });
  second.send({ type: 'typed', text: 'by the second' });
  await vi.advanceTimersByTimeAsync(1000);
  expect(browser.kept.text).toBe('by the second');
});

test('a draft that somebody deleted is kept again with the bytes of its files', async () => {
  const { browser, tabs, host } = createBrowser();
  browser.bytes.set('k', bytes);
  const studio = openStudio({ draft, files: [grades] });
  const keeper = keepDraft(studio, host);
  await settle();
  browser.bytes.clear();
  tabs.isThere = false;
  tabs.look();
  await settle();
  expect(studio.read().saved.status).toBe('cleared');
  keeper.keepAgain();
  await settle();
  expect([studio.read().saved.status, browser.bytes.get('k')]).toEqual(['saved', bytes]);
});

import { vi } from 'vitest';
import type { Kernel } from '../../../kernel/kernel';
import type { Keeper } from '../../../storage/keeper';
import { createTabs } from '../../../storage/testing/tabs';
import { cell, exercise, openLesson, storedLesson } from '../../testing/lesson';
import { keepWork as keep } from '../keeper';
import type { KeeperHost } from '../keeper-host';
import type { SavedLesson } from '../record';

const keepers: Keeper[] = [];
export const keepWork: typeof keep = (...parts) => {
  const keeper = keep(...parts);
  keepers.push(keeper);
  return keeper;
};
/** Before and after every test: nothing may wait for a real clock, nor outlive its test. */
export const begin = () => void vi.useFakeTimers();
export function end() {
  for (const keeper of keepers.splice(0)) keeper.close();
  vi.useRealTimers();
}

/** One browser's storage and locks, in memory, for any number of tabs. */
export function createBrowser(record?: SavedLesson) {
  const browser = { record, writes: 0, refuses: false };
  const { tabs, host: tab } = createTabs();
  const host: KeeperHost = {
    ...tab,
    load: async () => structuredClone(browser.record),
    async store(work) {
      if (browser.refuses) throw new DOMException('full', 'QuotaExceededError');
      browser.writes++;
      browser.record = structuredClone(work);
    },
  };
  return { browser, tabs, host };
}

const never: Kernel = {
  openWorld: () => new Promise(() => {}),
  inspectFile: () => new Promise(() => {}),
  onStatus: () => () => {},
  close: async () => {},
};
export const stored = storedLesson(
  cell('sql', 'a', 'SELECT 1'),
  cell('sql', 'b', 'SELECT 2'),
  exercise('x', 'SELECT 0', 'SELECT 1', 'SELECT 1'),
);
export const openTab = () => openLesson(never, stored).notebook;
export const settle = () => vi.advanceTimersByTimeAsync(0);
export const codes = ({ store }: ReturnType<typeof openTab>) =>
  [...store.read().cells.values()].map(({ code }) => code);
export const saved = ({ store }: ReturnType<typeof openTab>) => store.read().saved.status;

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Kernel } from '../../kernel/kernel';
import { createTabs } from '../../storage/testing/tabs';
import { cell, exercise, openLesson, storedLesson } from '../testing/lesson';
import { keepWork } from './keeper';
import type { KeeperHost } from './keeper-host';
import type { SavedLesson } from './record';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** One browser's storage and locks, in memory, for any number of tabs. */
function createBrowser(record?: SavedLesson) {
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

const never: Kernel = { openWorld: () => new Promise(() => {}), onStatus: () => () => {}, close: async () => {} };
const stored = storedLesson(
  cell('sql', 'a', 'SELECT 1'),
  cell('sql', 'b', 'SELECT 2'),
  exercise('x', 'SELECT 0', 'SELECT 1', 'SELECT 1'),
);
const openTab = () => openLesson(never, stored).notebook;
const settle = () => vi.advanceTimersByTimeAsync(0);
const codes = ({ store }: ReturnType<typeof openTab>) => [...store.read().cells.values()].map(({ code }) => code);
const saved = ({ store }: ReturnType<typeof openTab>) => store.read().saved.status;

const record: SavedLesson = {
  version: 2,
  lesson: 'sample',
  contentHash: '',
  savedAt: 7,
  cells: { a: { sourceHash: '', code: 'SELECT 10' }, gone: { sourceHash: '', code: 'SELECT 11' } },
  exercises: {
    x: { attempts: [{ at: 1, code: 'SELECT 9', status: 'not-yet' }], hintsOpened: 1, solutionSeen: false },
    left: { attempts: [], hintsOpened: 2, solutionSeen: false },
  },
  quizzes: { once: { status: 'skipped' } },
  progress: { passed: 0, of: 1 },
};

test('an edit is written within a second, and comes back', async () => {
  const { browser, host } = createBrowser();
  const tab = openTab();
  keepWork(tab, host);
  await settle();
  tab.edit('b', 'SELECT 20');
  await vi.advanceTimersByTimeAsync(999);
  expect([saved(tab), browser.writes]).toEqual(['saved', 1]);
  const again = openTab();
  keepWork(again, createBrowser(browser.record).host);
  await settle();
  expect(codes(again)).toEqual(['SELECT 1', 'SELECT 20', 'SELECT 0']);
});

test('what is typed before the saved work is there stays, and is written', async () => {
  const { browser, host } = createBrowser(record);
  const tab = openTab();
  keepWork(tab, host);
  tab.edit('b', 'SELECT 20');
  tab.openHint('x', 2);
  await settle();
  expect(codes(tab)).toEqual(['SELECT 10', 'SELECT 20', 'SELECT 0']);
  await vi.advanceTimersByTimeAsync(999);
  expect(browser.record).toMatchObject({
    cells: { a: { code: 'SELECT 10' }, b: { code: 'SELECT 20' } },
    exercises: { x: { attempts: record.exercises.x?.attempts, hintsOpened: 2, solutionSeen: false } },
  });
});

test('work on cells and exercises that the lesson no longer has is kept', async () => {
  const { browser, host } = createBrowser(record);
  const tab = openTab();
  keepWork(tab, host);
  await settle();
  tab.reset('a');
  await vi.advanceTimersByTimeAsync(999);
  expect(browser.record).toMatchObject({
    cells: { gone: record.cells.gone },
    exercises: { left: record.exercises.left },
    quizzes: record.quizzes,
  });
  expect(browser.record?.cells.a).toBeUndefined();
});

test('leaving the page writes at once', async () => {
  const { browser, tabs, host } = createBrowser();
  const tab = openTab();
  keepWork(tab, host);
  await settle();
  tab.edit('a', 'SELECT 3');
  tabs.leave();
  await settle();
  expect(browser.record?.cells.a?.code).toBe('SELECT 3');
});

test('a lesson left before its work was read holds no lock, and is the writer when it is opened again', async () => {
  const { browser, host } = createBrowser();
  keepWork(openTab(), host).close();
  await settle();
  const again = openTab();
  keepWork(again, host);
  await settle();
  again.edit('a', 'SELECT 3');
  await vi.advanceTimersByTimeAsync(999);
  expect([saved(again), browser.writes]).toEqual(['saved', 1]);
});

test('a lesson that is closed and opened at once is the writer again', async () => {
  const { host } = createBrowser();
  const first = keepWork(openTab(), host);
  await settle();
  first.close();
  const again = openTab();
  keepWork(again, host);
  await settle();
  expect(saved(again)).toBe('nothing');
});

test('a tab that takes over shows what the other saved, and the other writes no more', async () => {
  const { browser, host } = createBrowser(record);
  const [mine, other] = [openTab(), openTab()];
  keepWork(other, host);
  await settle();
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

test('a browser that has no room says so, and the next change is tried again', async () => {
  const { browser, host } = createBrowser();
  const tab = openTab();
  keepWork(tab, host);
  await settle();
  browser.refuses = true;
  tab.edit('a', 'SELECT 3');
  await vi.advanceTimersByTimeAsync(999);
  expect(tab.store.read().saved).toEqual({ status: 'refused', reason: 'the browser has no room left' });
  browser.refuses = false;
  tab.edit('a', 'SELECT 4');
  await vi.advanceTimersByTimeAsync(999);
  expect([saved(tab), browser.record?.cells.a?.code]).toEqual(['saved', 'SELECT 4']);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openRecords } from '../../storage/open-records';
import type { KeeperHost } from './keeper-host';
import type { SavedLesson } from './record';
import { begin, codes, createBrowser, end, keepWork, openTab, saved, settle, stored } from './testing/tabs';

beforeEach(begin);
afterEach(end);

const record: SavedLesson = {
  version: 3,
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

test('work that somebody deleted is missed, is kept again when asked, and by the next edit', async () => {
  const { browser, tabs, host } = createBrowser();
  const tab = openTab();
  const keeper = keepWork(tab, host);
  const look = async () => {
    tabs.isThere = browser.record !== undefined;
    tabs.look();
    await settle();
  };
  await settle();
  await look();
  expect(saved(tab)).toBe('nothing');
  tab.edit('a', 'SELECT 3');
  await vi.advanceTimersByTimeAsync(999);
  await look();
  expect(saved(tab)).toBe('saved');
  browser.record = undefined;
  await look();
  expect(saved(tab)).toBe('cleared');
  keeper.keepAgain();
  await settle();
  expect([saved(tab), browser.record]).toMatchObject(['saved', { cells: { a: { code: 'SELECT 3' } } }]);
  browser.record = undefined;
  await look();
  tab.edit('b', 'SELECT 4');
  await vi.advanceTimersByTimeAsync(999);
  expect([saved(tab), browser.record]).toMatchObject(['saved', { cells: { a: { code: 'SELECT 3' } } }]);
});

test('a browser that refused at first is asked again', async () => {
  const { browser, host } = createBrowser();
  const load = host.load;
  const refusing: KeeperHost = {
    ...host,
    load: async () => {
      throw new DOMException('no', 'SecurityError');
    },
  };
  const tab = openTab();
  const keeper = keepWork(tab, refusing);
  await settle();
  expect(saved(tab)).toBe('refused');
  tab.edit('a', 'SELECT 3');
  refusing.load = load;
  keeper.keepAgain();
  await vi.advanceTimersByTimeAsync(999);
  expect([saved(tab), browser.record?.cells.a?.code]).toEqual(['saved', 'SELECT 3']);
});

test('what is open is there for the file of the work, written or not, until its page is left', async () => {
  const { browser, host } = createBrowser();
  const tab = openTab();
  const keeper = keepWork(tab, host);
  await settle();
  expect(openRecords()).toEqual([]);
  browser.refuses = true;
  tab.edit('a', 'SELECT 3');
  await vi.advanceTimersByTimeAsync(999);
  expect(openRecords()).toMatchObject([
    { store: 'lessons', key: stored.work, value: { cells: { a: { code: 'SELECT 3' } } } },
  ]);
  keeper.close();
  expect(openRecords()).toEqual([]);
});

import { expect, test } from 'vitest';
import { addEntry, type Change, changeSitting, type Journal } from './journal';
import type { JournalHost } from './journal-host';
import { applied, openJournal } from './journal-store';
import { readEntry } from './read-entry';
import { MINUTE, sitting } from './testing/practice';

/** One browser's storage, in memory, for any number of tabs. */
function createBrowser(journal: Journal = new Map()) {
  const browser = { journal, refuses: false, newer: 0, look: () => {} };
  const tabs: { listener?: (keys: readonly string[]) => void }[] = [];
  const openTab = () => {
    const tab: (typeof tabs)[number] = {};
    tabs.push(tab);
    const host: JournalHost = {
      load: async (keys) => ({
        journal: new Map([...browser.journal].filter(([key]) => !keys || keys.includes(key))),
        newer: browser.newer,
      }),
      async write(changes: readonly Change[]) {
        if (browser.refuses) throw new DOMException('full', 'QuotaExceededError');
        browser.journal = applied(browser.journal, changes);
        const keys = changes.map(({ key }) => key);
        for (const other of tabs) if (other !== tab) other.listener?.(keys);
        return new Map([...browser.journal].filter(([key]) => keys.includes(key)));
      },
      onOther(listener) {
        tab.listener = listener;
        return () => {};
      },
      onWatch(listener) {
        browser.look = listener;
        return () => {};
      },
      hasAny: async () => browser.journal.size > 0,
    };
    return openJournal(host);
  };
  return { browser, openTab };
}

const pauseAt = (minutes: number) =>
  changeSitting('s1', (old) => ({ ...old, clock: { ran: minutes * MINUTE, seen: old.startedAt } }));
const countHints = () =>
  changeSitting('s1', (old) => ({
    ...old,
    progress: { ...old.progress, [`hint ${Object.keys(old.progress).length}`]: hint },
  }));
const hint = {
  title: '',
  followUp: true,
  status: 'untouched' as const,
  tries: 0,
  hints: 1,
  solutionSeen: false,
  recognised: [],
};

test('what is changed before the journal was read waits for it, and nothing that was kept is lost', async () => {
  const kept = sitting({ id: 'old' });
  const { browser, openTab } = createBrowser(applied(new Map(), [addEntry(kept)]));
  const tab = openTab();
  tab.change([addEntry(sitting())]);
  await tab.settled();
  await tab.settled();
  expect([...browser.journal.keys()]).toEqual(['sitting old', 'sitting s1']);
  expect([...tab.read().journal.keys()]).toEqual(['sitting old', 'sitting s1']);
});

test('two tabs that change the same sitting lose nothing, and both see all', async () => {
  const { browser, openTab } = createBrowser(applied(new Map(), [addEntry(sitting())]));
  const [one, two] = [openTab(), openTab()];
  await Promise.all([one.settled(), two.settled()]);
  for (let turn = 0; turn < 3; turn++) {
    one.change([countHints()]);
    two.change([countHints()]);
  }
  for (let turn = 0; turn < 4; turn++) await Promise.all([one.settled(), two.settled()]);
  const hints = ({ journal }: { journal: Journal }) => {
    const entry = journal.get('sitting s1');
    return entry?.kind === 'sitting' ? Object.keys(entry.progress).length : 0;
  };
  expect([hints(browser), hints(one.read()), hints(two.read())]).toEqual([6, 6, 6]);
});

test('a browser that refuses is told of, practice goes on, and all of it is written when there is room again', async () => {
  const { browser, openTab } = createBrowser();
  const tab = openTab();
  await tab.settled();
  browser.refuses = true;
  tab.change([addEntry(sitting())]);
  await tab.settled();
  expect(tab.read()).toMatchObject({ status: 'ready', refused: 'the browser has no room left' });
  expect(tab.read().journal.size).toBe(1);
  browser.refuses = false;
  tab.change([pauseAt(3)]);
  await tab.settled();
  expect(tab.read().refused).toBeUndefined();
  expect(browser.journal.get('sitting s1')).toMatchObject({ clock: { ran: 3 * MINUTE } });
});

test('entries are read whatever release wrote them', () => {
  const entry = sitting();
  expect(readEntry(structuredClone(entry))).toEqual({ status: 'read', entry });
  expect(readEntry({ ...entry, version: 2, extra: 1 })).toEqual({ status: 'newer' });
  expect(readEntry({ ...entry, extra: 1 })).toEqual({ status: 'unreadable' });
  expect(readEntry('x')).toEqual({ status: 'unreadable' });
});

test('practice that somebody deleted is missed, and all of it is kept again when that is asked', async () => {
  const { browser, openTab } = createBrowser();
  const tab = openTab();
  const look = async () => {
    browser.look();
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  await tab.settled();
  await look();
  tab.change([addEntry(sitting()), addEntry(sitting({ id: 's2' }))]);
  await tab.settled();
  await look();
  expect(tab.read().lost).toBe(false);
  browser.journal = new Map();
  await look();
  tab.change([pauseAt(3)]);
  await tab.settled();
  expect([tab.read().lost, browser.journal.size]).toEqual([true, 0]);
  tab.keepAgain();
  await tab.settled();
  expect([tab.read().lost, browser.journal]).toEqual([false, tab.read().journal]);
});

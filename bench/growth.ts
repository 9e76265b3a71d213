import type { CDPSession, Page } from '@playwright/test';
import { type Browsing, withReader } from './visit';

export const RUNS = 500;
/** Runs before anything is counted: what is made once is made. */
const FIRST_RUNS = 30;
const LESSON = 'lessons/splitting-columns/';
const CELL = 'sample_addresses';

/** What a page holds. `heap` is in bytes, after a collection of garbage. */
export type Held = Readonly<Record<'heap' | 'nodes' | 'listeners' | 'workers' | 'editors' | 'objectUrls', number>>;

/** What a lesson's page holds before and after one of its cells ran RUNS times, its code open in an editor. */
export const measureGrowth = (browsing: Browsing): Promise<{ before: Held; after: Held }> =>
  withReader(browsing, ({ visit }) =>
    visit(LESSON, async (page) => {
      await page.evaluate((id) => window.stopwatch.firstResult(id), CELL);
      await page.getByRole('textbox', { name: `Code of ${CELL}`, exact: true }).focus();
      await page.locator('.monaco-editor').first().waitFor();
      const driver = await page.context().newCDPSession(page);
      await runAgain(page, FIRST_RUNS);
      const before = await holdsNow(page, driver);
      await runAgain(page, RUNS);
      return { before, after: await holdsNow(page, driver) };
    }),
  );

const runAgain = (page: Page, times: number) =>
  page.evaluate(([id, count]) => window.stopwatch.runAgain(id, count), [CELL, times] as const);

async function holdsNow(page: Page, driver: CDPSession): Promise<Held> {
  await page.evaluate(() => window.stopwatch.calm());
  // What the first collection frees may keep more alive until its finalisers have run.
  for (let time = 0; time < 3; time++) await driver.send('HeapProfiler.collectGarbage');
  const { usedSize } = await driver.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await driver.send('Memory.getDOMCounters');
  return {
    heap: usedSize,
    nodes,
    listeners: jsEventListeners,
    workers: await page.evaluate(() => window.stopwatch.workers()),
    editors: await page.locator('.monaco-editor[role="code"]').count(),
    objectUrls: await page.evaluate(() => window.stopwatch.objectUrls()),
  };
}

const MEGABYTE = 1e6;
const HEAP_BUDGET = 25 * MEGABYTE;
const SAME = ['workers', 'editors', 'objectUrls'] as const;

/** The words of what grew and what did not. */
export function growthWords({ before, after }: { before: Held; after: Held }): string {
  const heap = after.heap - before.heap;
  const lines = [
    `After ${RUNS} more runs of one cell the heap holds ${megabytes(heap)} more (${megabytes(before.heap)}, then ` +
      `${megabytes(after.heap)}; budget 25.0 MB): ${heap > HEAP_BUDGET ? 'missed' : 'kept'}.`,
    ...SAME.map((name) => `${NAMES[name]}: ${before[name]}, then ${after[name]}.`),
    `Nodes: ${before.nodes}, then ${after.nodes}. Listeners: ${before.listeners}, then ${after.listeners}.`,
  ];
  return lines.join('\n');
}

const NAMES = { workers: 'Workers', editors: 'Editors', objectUrls: 'Object URLs' } as const;
const megabytes = (bytes: number) => `${(bytes / MEGABYTE).toFixed(1)} MB`;

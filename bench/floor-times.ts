import type { Page } from '@playwright/test';
import { CHAIN_LENGTH } from './lessons';
import type { Times } from './measures';
import { ATHLETES_FILE, FLOOR_PAGE } from './site';
import { median, quantile } from './statistics';
import { type Browsing, withReader } from './visit';

/** How often a query that is run again is run again. */
const REPEATS = 15;

/** One round of the bare page. */
export const timeFloor = (browsing: Browsing): Promise<Times> =>
  withReader(browsing, async ({ visit }) => {
    const cold = await visit(FLOOR_PAGE, firstResult);
    const warm = await visit(FLOOR_PAGE, firstResult);
    return visit(FLOOR_PAGE, async (page) => {
      await firstResult(page);
      const rerun = await repeat(() => page.evaluate(() => window.floor.rerun()));
      const chain = await page.evaluate((length) => window.floor.chain(length), CHAIN_LENGTH);
      const join = await page.evaluate(() => window.floor.stopJoin());
      const loop = await page.evaluate(() => window.floor.stopLoop());
      const scalar = await page.evaluate(() => window.floor.stopScalar());
      await page.evaluate((url) => window.floor.loadAthletes(url), ATHLETES_FILE);
      const large = await page.evaluate(() => window.floor.large());
      const grouped = await repeat(() => page.evaluate(() => window.floor.grouped()));
      const scrolled = quantile(await page.evaluate(() => window.floor.idleFrames()), 0.95);
      return {
        ...{ cold, warm, reopened: warm, rerun, grouped, chain, large, scrolled },
        ...{ loopStopped: loop.stopped, loopNext: loop.next },
        ...{ joinStopped: join.stopped, joinNext: join.next },
        ...{ scalarStopped: scalar.stopped, scalarNext: scalar.next },
      };
    });
  });

async function firstResult(page: Page): Promise<number> {
  await page.waitForFunction(() => window.floor !== undefined);
  const ms = await page.evaluate(() => window.floor.first);
  await page.evaluate(() => window.stopwatch.calm());
  return ms;
}

export async function repeat(run: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  while (times.length < REPEATS) times.push(await run());
  return median(times);
}

import type { Page } from '@playwright/test';
import { repeat } from './floor-times';
import { CHAIN_LENGTH } from './lessons';
import type { Times } from './measures';
import { ENDLESS_JOIN, LONG_SCALAR } from './page/statements';
import { lessonPage } from './site';
import { quantile } from './statistics';
import { type Browsing, withReader } from './visit';

const LESSON = 'lessons/splitting-columns/';
/** It reads no data, so the floor has none to load. */
const CELL = 'sample_addresses';
/** How long something runs before it is stopped. */
const RUNNING_MS = 700;

/** Requests that the engine's worker gets for one of a kind. */
export type Requests = Readonly<Record<'first' | 'rerun' | 'chain', number>>;

/** One round of the product. */
export const timeProduct = (browsing: Browsing): Promise<{ times: Times; requests: Requests }> =>
  withReader(browsing, async ({ visit }) => {
    const cold = await visit(LESSON, firstResult);
    const { first, ...opened } = await visit(LESSON, timeOpened);
    const { chain, chainRequests } = await visit(lessonPage('chain'), timeChain);
    const athletes = await visit(lessonPage('athletes'), timeAthletes);
    const { warm, reopened, rerun, stops, rerunRequests } = opened;
    return {
      times: { cold, warm, reopened, rerun, chain, ...athletes, ...stops },
      requests: { first, rerun: rerunRequests, chain: chainRequests },
    };
  });

const calm = (page: Page) => page.evaluate(() => window.stopwatch.calm());
const requestsSoFar = (page: Page) => page.evaluate(() => window.stopwatch.requests());
const run = (page: Page, cell: string) => page.evaluate((id) => window.stopwatch.run(id), cell);

async function firstResult(page: Page): Promise<number> {
  const ms = await page.evaluate((id) => window.stopwatch.firstResult(id), CELL);
  await calm(page);
  return ms;
}

async function timeOpened(page: Page) {
  const seen = page.evaluate((id) => window.stopwatch.seen(id), CELL);
  const warm = await page.evaluate((id) => window.stopwatch.firstResult(id), CELL);
  const first = await requestsSoFar(page);
  await calm(page);
  const rerun = await repeat(() => run(page, CELL));
  await calm(page);
  const before = await requestsSoFar(page);
  await run(page, CELL);
  const rerunRequests = (await requestsSoFar(page)) - before;
  return { warm, reopened: await seen, rerun, first, rerunRequests, stops: await timeStops(page) };
}

async function timeStops(page: Page) {
  const join = await timeStop(page, 'at_signs', ENDLESS_JOIN, CELL);
  const scalar = await timeStop(page, 'at_signs', LONG_SCALAR, CELL);
  const loop = await timeStop(page, 'pieces_in_typescript', 'for (;;) {}', 'cut_prices');
  return {
    ...{ loopStopped: loop.stopped, loopNext: loop.next },
    ...{ joinStopped: join.stopped, joinNext: join.next },
    ...{ scalarStopped: scalar.stopped, scalarNext: scalar.next },
  };
}

/** What is stopped runs for the first time, what follows has run before. */
async function timeStop(page: Page, cell: string, code: string, next: string) {
  await run(page, next);
  await page.getByRole('textbox', { name: `Code of ${cell}`, exact: true }).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(code);
  await calm(page);
  await page.evaluate((id) => window.stopwatch.start(id), cell);
  await page.waitForTimeout(RUNNING_MS);
  const times = await page.evaluate(([id, after]) => window.stopwatch.stop(id, after), [cell, next] as const);
  await calm(page);
  return times;
}

async function timeChain(page: Page) {
  await page.evaluate(() => window.stopwatch.firstResult('warm_up'));
  await calm(page);
  const before = await requestsSoFar(page);
  const chain = await run(page, `step_${CHAIN_LENGTH}`);
  return { chain, chainRequests: (await requestsSoFar(page)) - before };
}

async function timeAthletes(page: Page) {
  await page.evaluate(() => window.stopwatch.firstResult('warm_up'));
  await calm(page);
  const large = await run(page, 'everything');
  const frames = await page.evaluate(() => window.stopwatch.scroll('everything'));
  await calm(page);
  const grouped = await repeat(() => run(page, 'grouped'));
  return { large, grouped, scrolled: quantile(frames, 0.95) };
}

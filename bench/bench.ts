import { loadavg } from 'node:os';
import { ensureBrowser } from '../scripts/browser';
import { serve } from '../scripts/serve';
import { untilInterrupted } from '../scripts/until-interrupted';
import { timeFloor } from './floor-times';
import { growthWords, measureGrowth } from './growth';
import { manyCellsWords, measureManyCells } from './many-cells';
import type { Round } from './measures';
import { type Requests, timeProduct } from './product-times';
import { reportOf } from './report';
import { prepareSite } from './site';
import type { Browsing } from './visit';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
/** Rounds that may break, on a machine that is too busy for a step, before it is given up. */
const BROKEN_ROUNDS = 3;

/** Whoever comes first in a round might have a warmer or a busier machine: they take turns. */
async function timeRound(browsing: Browsing, floorFirst: boolean): Promise<Round & { requests: Requests }> {
  const early = floorFirst ? await timeFloor(browsing) : undefined;
  const { times, requests } = await timeProduct(browsing);
  return { product: times, floor: early ?? (await timeFloor(browsing)), requests };
}

const interrupted = untilInterrupted();
const executablePath = await ensureBrowser();
const { folder, stopwatch } = await prepareSite(interrupted);
const site = await serve({ folder });
const rounds: (Round & { requests: Requests })[] = [];
const loads: string[] = [];
for (let broken = 0; rounds.length < ROUNDS && broken <= BROKEN_ROUNDS && !interrupted.aborted; ) {
  const load = loadavg()[0]?.toFixed(1) ?? '';
  console.log(`round ${rounds.length + 1} of ${ROUNDS}, load ${load}`);
  try {
    const floorFirst = rounds.length % 2 === 1;
    rounds.push(await timeRound({ executablePath, url: site.url, stopwatch }, floorFirst));
    loads.push(load);
  } catch (error) {
    broken++;
    console.error('  broken, and taken again:', error);
  }
}
const browsing = { executablePath, url: site.url, stopwatch };
const growth = interrupted.aborted ? undefined : await measureGrowth(browsing);
const manyCells = interrupted.aborted ? undefined : await measureManyCells(browsing);
await site.close();

if (rounds.length > 0) {
  const { first, rerun, chain } = rounds[0]?.requests ?? {};
  console.log(`\n${reportOf(rounds)}\n`);
  console.log(`Requests to the engine's worker: first result ${first}, re-run ${rerun}, 50 cells ${chain}.`);
  console.log(`Median of ${rounds.length} (smallest–largest). Load: ${loads.join(', ')}.`);
}
if (growth) console.log(`\n${growthWords(growth)}`);
if (manyCells) console.log(`\n${manyCellsWords(manyCells)}`);
process.exit(rounds.length === ROUNDS ? 0 : 1);

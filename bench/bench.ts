import { loadavg } from 'node:os';
import { ensureBrowser } from '../scripts/browser';
import { serve } from '../scripts/serve';
import { untilInterrupted } from '../scripts/until-interrupted';
import { timeFloor } from './floor-times';
import type { Round } from './measures';
import { timeProduct } from './product-times';
import { reportOf } from './report';
import { prepareSite } from './site';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);

const interrupted = untilInterrupted();
const executablePath = await ensureBrowser();
const { folder, stopwatch } = await prepareSite(interrupted);
const site = await serve({ folder });
const browsing = { executablePath, url: site.url, stopwatch };
const rounds: Round[] = [];
const loads: string[] = [];
let requests = '';
try {
  for (let number = 1; number <= ROUNDS; number++) {
    interrupted.throwIfAborted();
    const load = loadavg()[0]?.toFixed(1) ?? '';
    loads.push(load);
    console.log(`round ${number} of ${ROUNDS}, load ${load}`);
    // Whoever comes first in a round might have a warmer or a busier machine.
    const early = number % 2 === 0 ? await timeFloor(browsing) : undefined;
    const product = await timeProduct(browsing);
    rounds.push({ product: product.times, floor: early ?? (await timeFloor(browsing)) });
    const { first, rerun, chain } = product.requests;
    requests = `Requests to the engine's worker: ${first} to the first result, ${rerun} for a re-run, ${chain} for the 50 cells.`;
  }
} finally {
  await site.close();
}
console.log(`\n${reportOf(rounds)}\n\n${requests}\nMedian of ${ROUNDS} (smallest–largest). Load: ${loads.join(', ')}.`);
process.exit();

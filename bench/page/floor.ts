import { LIMITS } from '../../lib/core/limits';
import { type FloorEngine, startEngine } from './floor-engine';
import { timeFrames } from './frames';
import { ENDLESS_JOIN, GROUPED, LONG_SCALAR, SAMPLE } from './statements';

type Stopped = { stopped: number; next: number };

/** The least that any page could take for what the product does. Milliseconds throughout. */
export type Floor = {
  /** From the start of the navigation. */
  readonly first: Promise<number>;
  rerun(): Promise<number>;
  chain(length: number): Promise<number>;
  loadAthletes(url: string): Promise<void>;
  large(): Promise<number>;
  grouped(): Promise<number>;
  idleFrames(): Promise<number[]>;
  stopLoop(): Promise<Stopped>;
  stopJoin(): Promise<Stopped>;
  stopScalar(): Promise<Stopped>;
};

declare global {
  interface Window {
    floor: Floor;
  }
}

const IDLE_FRAMES = 240;
/** How long something runs before it is stopped. */
const RUNNING_MS = 700;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

let engine: FloorEngine;
const sample = () => engine.materialise('sample_addresses', SAMPLE);

async function first(): Promise<number> {
  engine = await startEngine();
  await sample();
  return performance.now();
}

async function chain(length: number) {
  for (let step = 1; step <= length; step++)
    await engine.materialise(`step_${step}`, step === 1 ? 'SELECT 1 AS n' : `SELECT n + 1 AS n FROM step_${step - 1}`);
}

async function stopJoin(): Promise<Stopped> {
  const ended = engine.materialise('endless', ENDLESS_JOIN).catch(() => undefined);
  await pause(RUNNING_MS);
  const start = performance.now();
  engine.cancel();
  await ended;
  const stopped = performance.now() - start;
  await sample();
  return { stopped, next: performance.now() - start };
}

/** Nothing stops it but the end of its worker, which is given its moment of grace first. */
async function stopScalar(): Promise<Stopped> {
  const standby = await startEngine();
  void engine.materialise('endless', LONG_SCALAR).catch(() => undefined);
  await pause(RUNNING_MS);
  const start = performance.now();
  engine.cancel();
  await pause(LIMITS.stopGraceMs);
  engine.end();
  engine = standby;
  await sample();
  return { stopped: 0, next: performance.now() - start };
}

async function stopLoop(): Promise<Stopped> {
  const url = URL.createObjectURL(new Blob(['onmessage = ({ data }) => { if (data) for (;;) {} postMessage(0) }']));
  const loop = new Worker(url);
  loop.postMessage(true);
  await pause(RUNNING_MS);
  const start = performance.now();
  loop.terminate();
  const fresh = new Worker(url);
  await new Promise((resolve) => {
    fresh.onmessage = resolve;
    fresh.postMessage(false);
  });
  const next = performance.now() - start;
  fresh.terminate();
  return { stopped: 0, next };
}

window.floor = {
  first: first(),
  rerun: () => timed(sample),
  chain: (length) => timed(() => chain(length)),
  loadAthletes: async (url) => engine.loadAthletes(new Uint8Array(await (await fetch(url)).arrayBuffer())),
  large: () => timed(() => engine.materialise('everything', 'SELECT * FROM athlete_events_full')),
  grouped: () => timed(() => engine.materialise('grouped', GROUPED)),
  idleFrames: () => timeFrames(IDLE_FRAMES, () => {}),
  stopLoop,
  stopJoin,
  stopScalar,
};

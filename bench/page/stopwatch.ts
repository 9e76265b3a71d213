import { timeFrames } from './frames';
import { timeKeys } from './key-times';
import { countObjectUrls } from './object-urls';
import { countTraffic, type Traffic } from './traffic';

/** In a page of the product: does what a reader does, and times what the page shows. Milliseconds throughout. */
export type Stopwatch = Traffic & {
  /** From the start of the navigation to the frame that shows the cell's stored result. */
  seen(cell: string): Promise<number>;
  /** From the start of the navigation to a result computed here, Run being pressed until the page takes it. */
  firstResult(cell: string): Promise<number>;
  /** From Run to the result. */
  run(cell: string): Promise<number>;
  start(cell: string): Promise<void>;
  /** From Stop to "stopped", and to the result of `next`, which is run at once. */
  stop(cell: string, next: string): Promise<{ stopped: number; next: number }>;
  /** Frames while the cell's long result is scrolled. */
  scroll(cell: string): Promise<number[]>;
  /** Runs the cell so many times, one after the other. */
  runAgain(cell: string, times: number): Promise<void>;
  /** From the start of the navigation to the frame that shows the cell. */
  drawn(cell: string): Promise<number>;
  /** Begins to time keys; `keyTimes` gives what it took each to show. */
  timeKeys(): void;
  keyTimes(): number[];
  /** Addresses made of objects and not given back. */
  objectUrls(): number;
};

declare global {
  interface Window {
    stopwatch: Stopwatch;
  }
}

const SCROLL_FRAMES = 240;
/** Pixels per frame: about 170 rows a second. */
const SCROLL_STEP = 75;

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const cellOf = (cell: string) => find(`[data-cell="${cell}"]`);
const buttonOf = (cell: string, name: string) => find(`[data-cell="${cell}"] button[aria-label="${name}"]`);
const isBusy = (cell: string) => cellOf(cell)?.getAttribute('aria-busy') === 'true';
const hasOwnResult = (cell: string) => / · \d+ ms/.test(find(`[data-cell="${cell}"] [data-output]`)?.textContent ?? '');
const hasStoredResult = (cell: string) => find(`[data-cell="${cell}"] [data-output] td`) !== null;
const isStopped = (cell: string) => !isBusy(cell) && /stopped/.test(cellOf(cell)?.textContent ?? '');

/** A browser that is driven lets code be made of text while it answers its driver: nothing of the page may run in there. */
const leaveDriver = () => new Promise((resolve) => setTimeout(resolve));

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** The moment the page's changes make it true. */
function when(condition: () => boolean): Promise<number> {
  return new Promise((resolve) => {
    const check = () => {
      if (!condition()) return;
      observer.disconnect();
      resolve(performance.now());
    };
    const observer = new MutationObserver(check);
    const everything = { subtree: true, childList: true, characterData: true, attributes: true };
    observer.observe(document, everything);
    check();
  });
}

function press(cell: string, name: string): void {
  const button = buttonOf(cell, name);
  if (!button) throw new Error(`${cell} has no button ${name}: ${cellOf(cell)?.textContent}`);
  button.click();
}

async function run(cell: string): Promise<number> {
  await leaveDriver();
  const start = performance.now();
  press(cell, 'Run');
  await when(() => isBusy(cell));
  const end = await when(() => !isBusy(cell));
  if (!hasOwnResult(cell)) throw new Error(`${cell} gave no result: ${cellOf(cell)?.textContent}`);
  return end - start;
}

async function firstResult(cell: string): Promise<number> {
  await leaveDriver();
  while (!isBusy(cell)) {
    buttonOf(cell, 'Run')?.click();
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
  return when(() => hasOwnResult(cell));
}

async function drawn(cell: string): Promise<number> {
  await when(() => cellOf(cell) !== null);
  await nextFrame();
  return performance.now();
}

async function seen(cell: string): Promise<number> {
  await when(() => hasStoredResult(cell));
  await nextFrame();
  return performance.now();
}

async function start(cell: string): Promise<void> {
  await leaveDriver();
  press(cell, 'Run');
}

async function stop(cell: string, next: string) {
  await leaveDriver();
  const start = performance.now();
  press(cell, 'Stop');
  const stopped = (await when(() => isStopped(cell))) - start;
  await run(next);
  return { stopped, next: performance.now() - start };
}

function scroll(cell: string): Promise<number[]> {
  const box = find(`[data-cell="${cell}"] [role="grid"]`)?.parentElement;
  if (!box) throw new Error(`${cell} shows no long table`);
  return timeFrames(SCROLL_FRAMES, () => {
    box.scrollTop += SCROLL_STEP;
  });
}

async function runAgain(cell: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await run(cell);
}

if (window.top === window) {
  const traffic = countTraffic();
  const objectUrls = countObjectUrls();
  let keyTimes = (): number[] => [];
  window.stopwatch = {
    ...traffic,
    ...{ seen, drawn, firstResult, run, start, stop, scroll, runAgain, objectUrls },
    timeKeys() {
      keyTimes = timeKeys();
    },
    keyTimes: () => keyTimes(),
  };
}

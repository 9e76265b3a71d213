import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Power } from './power';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An engine that counts its workers. */
function power() {
  const started: number[] = [];
  const host = { wasmBytes: 0, standby: true, whenIdle: (run: () => void) => run() };
  const boot = async () => ({ number: started.push(started.length + 1), end() {} });
  return { engine: new Power(host, boot), started };
}

test('the second worker starts when the engine has rested for some seconds, not between pieces of work', async () => {
  const { engine, started } = power();
  await engine.on();
  for (let work = 0; work < 3; work++) {
    engine.busy();
    await vi.advanceTimersByTimeAsync(60_000);
    engine.idle();
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(started).toEqual([1]);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(started).toEqual([1, 2]);
});

test('after a stop that needed one, the next worker starts at once', async () => {
  const { engine, started } = power();
  await engine.on();
  await engine.replace();
  expect(started).toEqual([1, 2]);
  engine.idle();
  await vi.advanceTimersByTimeAsync(0);
  expect(started).toEqual([1, 2, 3]);
});

test('an engine that was closed starts nothing more', async () => {
  const { engine, started } = power();
  await engine.on();
  engine.idle();
  engine.off();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(started).toEqual([1]);
});

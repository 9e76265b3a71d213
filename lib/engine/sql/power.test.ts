import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Power } from './power';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An engine that counts its workers. */
function power(standby: 'rested' | 'needed' = 'rested') {
  const started: number[] = [];
  const ended: number[] = [];
  const boot = async () => {
    const number = started.push(started.length + 1);
    return { number, end: () => void ended.push(number) };
  };
  const engine = new Power({ boot, totalBytes: 0, standby, whenIdle: (run) => run() });
  return { engine, started, ended };
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

test('work that takes long may be stopped, so the second worker starts while it goes on', async () => {
  const { engine, started } = power();
  engine.busy();
  await engine.on();
  engine.working();
  await vi.advanceTimersByTimeAsync(900);
  expect(started).toEqual([1]);
  await vi.advanceTimersByTimeAsync(200);
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

test('a second worker that only a stop can need waits for one', async () => {
  const { engine, started } = power('needed');
  await engine.on();
  engine.idle();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(started).toEqual([1]);
  await engine.replace();
  engine.idle();
  await vi.advanceTimersByTimeAsync(0);
  expect(started).toEqual([1, 2, 3]);
});

test('a worker that comes after the engine was closed is ended', async () => {
  const { engine, started, ended } = power();
  await engine.on();
  engine.off();
  await engine.replace();
  expect(started).toEqual([1, 2]);
  expect(ended).toContain(2);
});

test('an engine that was closed starts nothing more', async () => {
  const { engine, started } = power();
  await engine.on();
  engine.idle();
  engine.off();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(started).toEqual([1]);
});

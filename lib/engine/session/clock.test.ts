import { expect, test } from 'vitest';
import { createClock } from './clock';

const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
const createQuiet = () => createClock({ settle, isBusy: () => false });
const time = (date: Date) => date.toISOString().slice(11, 19);

test('the time stands still until it is moved', async () => {
  const { clock } = createQuiet();
  const start = clock.now();
  await settle();
  expect([start, clock.now()]).toEqual([new Date('2026-03-02T09:00:00Z'), new Date('2026-03-02T09:00:00Z')]);
});

test('advancing wakes sleepers at their own times, those that sleep again too', async () => {
  const { clock } = createQuiet();
  const woken: string[] = [];
  void (async () => {
    for (;;) {
      await clock.sleep(20_000);
      woken.push(`a ${time(clock.now())}`);
    }
  })();
  void clock.sleep(30_000).then(() => woken.push(`b ${time(clock.now())}`));
  await clock.advance(60_000);
  expect([woken, time(clock.now())]).toEqual([['a 09:00:20', 'b 09:00:30', 'a 09:00:40', 'a 09:01:00'], '09:01:00']);
});

test('without a run nobody wakes by himself', async () => {
  const { clock } = createQuiet();
  let isAwake = false;
  void clock.sleep(1).then(() => {
    isAwake = true;
  });
  await settle();
  await settle();
  expect(isAwake).toBe(false);
});

test('in a run that only sleeps, the time goes to the next sleeper', async () => {
  const { clock, run } = createQuiet();
  const work = async () => {
    await clock.sleep(3_600_000);
    return time(clock.now());
  };
  expect(await run(() => Promise.all([work(), work()]))).toEqual(['10:00:00', '10:00:00']);
});

test('a run that ends does not wait for who still sleeps', async () => {
  const { clock, run } = createQuiet();
  void clock.sleep(1_000);
  await run(async () => {});
  await settle();
  await settle();
  expect(time(clock.now())).toBe('09:00:00');
});

test('while something outside is waited for, the time stands', async () => {
  let isBusy = true;
  const { clock, run, look } = createClock({ settle, isBusy: () => isBusy });
  const seen: string[] = [];
  const running = run(() => clock.sleep(1_000));
  await settle();
  await settle();
  seen.push(time(clock.now()));
  isBusy = false;
  look();
  await running;
  seen.push(time(clock.now()));
  expect(seen).toEqual(['09:00:00', '09:00:01']);
});

test('setting the time back wakes nobody', async () => {
  const { clock } = createQuiet();
  void clock.sleep(1_000);
  await clock.set('2026-01-01T00:00:00Z');
  expect(clock.now()).toEqual(new Date('2026-01-01T00:00:00Z'));
});

test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('the time cannot be moved by %d', (milliseconds) => {
  expect(() => createQuiet().clock.advance(milliseconds)).toThrow(
    'A clock moves by a number of milliseconds from 0 up',
  );
});

test('a time that is none is refused', () => {
  expect(() => createQuiet().clock.set('noon')).toThrow('A clock cannot be set to noon');
});

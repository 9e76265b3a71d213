import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createQueue } from './queue';

test('tasks run one after the other, in the order they were added', async () => {
  const queue = createQueue();
  const seen: string[] = [];
  const task = (name: string) => async () => {
    seen.push(`${name} starts`);
    await Promise.resolve();
    seen.push(`${name} ends`);
  };
  await Promise.all([queue.add(task('a')), queue.add(task('b'))]);
  expect(seen).toEqual(['a starts', 'a ends', 'b starts', 'b ends']);
});

test('a stop ends the task under way, forgets the waiting, and leaves room for the next', async () => {
  const queue = createQueue();
  const seen: unknown[] = [];
  const first = queue.add(
    (signal) =>
      new Promise((_, reject) =>
        signal.addEventListener('abort', () => {
          seen.push(signal.reason);
          reject(signal.reason);
        }),
      ),
  );
  const second = queue.add(async () => void seen.push('second'));
  await Promise.resolve();
  queue.stop('you');
  await Promise.all([first, second]);
  await queue.add(async () => void seen.push('third'));
  expect(seen).toEqual(['you', 'third']);
});

test('a bug in a task is told to whoever added it, and the queue goes on', async () => {
  const queue = createQueue();
  await expect(queue.add(() => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
  await expect(queue.add(async () => {})).resolves.toBeUndefined();
});

test('however adding, finishing and stopping interleave, one task runs at a time', () =>
  fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.constantFrom('add', 'stop'), { maxLength: 8 }),
      async (scheduler, clicks) => {
        const queue = createQueue();
        let running = 0;
        let most = 0;
        const done: Promise<void>[] = [];
        const act = {
          add: () =>
            done.push(
              queue.add(async () => {
                most = Math.max(most, ++running);
                await scheduler.schedule(Promise.resolve());
                running--;
              }),
            ),
          stop: () => queue.stop('you'),
        };
        scheduler.scheduleSequence(
          clicks.map((label) => ({ label, builder: async () => void act[label as keyof typeof act]() })),
        );
        await scheduler.waitIdle();
        await Promise.all(done);
        expect(most).toBeLessThanOrEqual(1);
        expect(running).toBe(0);
      },
    ),
  ));

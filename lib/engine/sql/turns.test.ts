import { expect, test } from 'vitest';
import { Power } from './power';
import { takeTurns } from './turns';

/** An engine that hears a cancel only while it is listening, and counts those that come after its end. */
function deafEngine() {
  const told = { cancels: 0, afterEnd: 0 };
  let isEnded = false;
  const engine = {
    isBroken: () => false,
    failed: new Promise<never>(() => {}),
    end: () => {
      isEnded = true;
    },
  };
  const power = new Power({
    boot: async () => engine,
    totalBytes: 0,
    standby: 'never',
    whenIdle: (run) => run(),
  });
  const turns = takeTurns({
    name: 'Test',
    power,
    stopGraceMs: 100,
    restore: () => new Promise((resolve) => setTimeout(resolve, 70)),
  });
  const cancel = () => void (isEnded ? told.afterEnd++ : told.cancels++);
  return { turns, told, cancel };
}

test('a cancel is asked again until the work has ended, and not of an engine that was ended for it', async () => {
  const { turns, told, cancel } = deafEngine();
  const stop = new AbortController();
  const endless = turns.inTurn(stop.signal, () => new Promise(() => {}), cancel);
  setTimeout(() => stop.abort('enough'), 10);
  await expect(endless).rejects.toBe('enough');
  const next = new AbortController();
  expect(await turns.inTurn(next.signal, async () => 'next')).toBe('next');
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect([told.cancels > 1, told.afterEnd]).toEqual([true, 0]);
  turns.close();
});

test('a cancel that is heard late ends the work, and the engine stays', async () => {
  const { turns, cancel } = deafEngine();
  const stop = new AbortController();
  let hears = false;
  let ended: (reason: Error) => void = () => {};
  const work = turns.inTurn(
    stop.signal,
    () => new Promise((_, reject) => (ended = reject)),
    () => {
      cancel();
      if (hears) ended(new Error('cancelled'));
      hears = true;
    },
  );
  setTimeout(() => stop.abort('enough'), 10);
  await expect(work).rejects.toBe('enough');
  expect(await turns.inTurn(new AbortController().signal, async () => 'same')).toBe('same');
  turns.close();
});

import { expect, test } from 'vitest';
import { openHostedSession } from './hosted-session';

test('a run that waits for a package is stopped, and no worker was started for it', async () => {
  let workers = 0;
  const session = openHostedSession(
    () => {
      workers++;
      throw new Error('no worker is needed');
    },
    { query: () => new Promise(() => {}) },
    () => new Promise(() => {}),
  );
  const stop = new AbortController();
  const run = session.run({ cell: 'a', above: [] }, "import { z } from 'zod'", [], stop.signal);
  stop.abort(new Error('stopped by the reader'));
  await expect(run).rejects.toThrow('stopped by the reader');
  expect(workers).toBe(0);
});

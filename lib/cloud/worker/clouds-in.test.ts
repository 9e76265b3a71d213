import { expect, test } from 'vitest';
import { serve } from '../../engine/rpc';
import { cloudApi } from './cloud-api';
import { type CloudWorker, cloudsIn } from './clouds-in';

/** A worker in this thread; the first of them fails, if asked for. */
function workers(failing = 0) {
  let started = 0;
  const clouds = cloudsIn(() => {
    const { port1, port2 } = new MessageChannel();
    const worker: CloudWorker = Object.assign(port1, { onerror: null });
    if (++started > failing) serve(cloudApi(), port2);
    else setTimeout(() => worker.onerror?.(Object.assign(new Event('error') as ErrorEvent, { message: 'offline' })));
    return worker;
  });
  return { clouds, started: () => started };
}
const { signal } = new AbortController();

const PUT = {
  method: 'PUT',
  headers: [['authorization', 'AWS4-HMAC-SHA256 a']] as [string, string][],
  at: Date.parse('2026-03-02T09:00:00Z'),
};
const url = (path: string) => `https://s3.us-east-1.amazonaws.com${path}`;

test('two clouds of one worker know nothing of each other', async () => {
  const { clouds, started } = workers();
  const [one, other] = [await clouds(), await clouds()];
  await one.send({ ...PUT, url: url('/lake') });
  await one.storage.write('s3://lake/a.txt', new Uint8Array([1, 0, 255]), signal);
  await one.setFaults([{ kind: 'failing' }]);
  expect([
    started(),
    await one.object('lake', 'a.txt'),
    await one.storage.list('s3://lake/*', signal),
    await one.changes(),
    (await other.buckets()).length,
    await other.faults(),
  ]).toEqual([1, new Uint8Array([1, 0, 255]), ['s3://lake/a.txt'], 2, 0, []]);
  await one.reset();
  expect([await one.buckets(), await one.faults()]).toEqual([[], [{ kind: 'failing' }]]);
  one.close();
  await expect(one.buckets()).rejects.toThrow('no cloud 1');
});

test('a worker that does not come is told, and tried again', async () => {
  const { clouds, started } = workers(1);
  await expect(clouds()).rejects.toThrow('The services could not be loaded: offline.');
  expect([await (await clouds()).faults(), started()]).toEqual([[], 2]);
});

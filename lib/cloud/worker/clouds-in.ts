import { untilAborted } from '../../core/until-aborted';
import { type Client, connect, type Port } from '../../engine/rpc';
import type { CloudClient } from '../cloud-client';
import type { CloudApi } from './cloud-api';

/** A worker that serves `CloudApi`, as far as it is needed here. */
export type CloudWorker = Port & { onerror: ((event: ErrorEvent) => void) | null };

/** Opens clouds in one worker, which is started for the first of them, and again after a start that failed. */
export function cloudsIn(startWorker: () => CloudWorker): () => Promise<CloudClient> {
  let starting: Client<CloudApi> | undefined;

  function start(): Client<CloudApi> {
    const worker = startWorker();
    const client = connect<CloudApi>(worker);
    worker.onerror = ({ message }) => {
      starting = undefined;
      client.close(new Error(`The services could not be loaded: ${message || 'their worker failed'}.`));
    };
    return client;
  }

  return async () => {
    starting ??= start();
    const client = starting;
    return clientFor(client, await client.call('open'));
  };
}

const clientFor = (worker: Client<CloudApi>, id: number): CloudClient => ({
  send: (request) => worker.call('send', id, request),
  faults: () => worker.call('faults', id),
  setFaults: (faults) => worker.call('setFaults', id, faults),
  takeEvents: (bucket, at) => worker.call('takeEvents', id, bucket, at),
  mark: () => worker.call('mark', id),
  renew: () => worker.call('renew', id),
  restore: () => worker.call('restore', id),
  changes: () => worker.call('changes', id),
  buckets: () => worker.call('buckets', id),
  object: (bucket, key) => worker.call('object', id, bucket, key),
  reset: () => worker.call('reset', id),
  storage: {
    list: (pattern, signal) => untilAborted(worker.call('list', id, pattern), signal),
    read: (address, signal) => untilAborted(worker.call('read', id, address), signal),
    write: (address, bytes, signal) => untilAborted(worker.call('write', id, address, bytes), signal),
  },
  close: () => void worker.call('close', id).catch(() => {}), // a worker that failed holds nothing
});

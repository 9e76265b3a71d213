import type { HttpReply, HttpRequest } from '../core/exchange';
import type { Fault } from '../core/fault';
import type { ObjectStorage } from '../engine/sql-engine';
import type { BucketInfo, Cloud } from './cloud';

/** A `Cloud`, wherever it is. Calls are done in the order in which they are made. */
export interface CloudClient {
  send(request: HttpRequest): Promise<HttpReply>;
  faults(): Promise<readonly Fault[]>;
  setFaults(faults: readonly Fault[]): Promise<void>;
  takeEvents(bucket: string, at: number): Promise<unknown>;
  mark(): Promise<void>;
  renew(): Promise<void>;
  restore(): Promise<void>;
  changes(): Promise<number>;
  buckets(): Promise<readonly BucketInfo[]>;
  object(bucket: string, key: string): Promise<Uint8Array | undefined>;
  reset(): Promise<void>;
  readonly storage: ObjectStorage;
  close(): void;
}

/** A cloud in this thread. */
export const clientOf = (cloud: Cloud): CloudClient => ({
  send: cloud.send,
  faults: async () => cloud.faults,
  setFaults: async (faults) => cloud.setFaults(faults),
  takeEvents: async (bucket, at) => cloud.takeEvents(bucket, at),
  mark: async () => cloud.mark(),
  renew: async () => cloud.renew(),
  restore: async () => cloud.restore(),
  changes: async () => cloud.changes,
  buckets: async () => cloud.buckets(),
  object: async (bucket, key) => cloud.object(bucket, key),
  reset: async () => cloud.reset(),
  storage: cloud.storage,
  close() {},
});

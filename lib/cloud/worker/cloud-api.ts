import type { CellError } from '../../core/error';
import type { HttpReply, HttpRequest } from '../../core/exchange';
import type { Fault } from '../../core/fault';
import type { BucketInfo } from '../cloud';
import { type CloudClient, clientOf } from '../cloud-client';
import { openCloud } from '../open-cloud';

/** What a page asks of the worker that holds its clouds: each call says which one is meant. */
export type CloudApi = {
  open(): Promise<number>;
  close(cloud: number): Promise<void>;
  send(cloud: number, request: HttpRequest): Promise<HttpReply>;
  faults(cloud: number): Promise<readonly Fault[]>;
  setFaults(cloud: number, faults: readonly Fault[]): Promise<void>;
  takeEvents(cloud: number, bucket: string, at: number): Promise<unknown>;
  mark(cloud: number): Promise<void>;
  renew(cloud: number): Promise<void>;
  restore(cloud: number): Promise<void>;
  changes(cloud: number): Promise<number>;
  buckets(cloud: number): Promise<readonly BucketInfo[]>;
  object(cloud: number, bucket: string, key: string): Promise<Uint8Array | undefined>;
  reset(cloud: number): Promise<void>;
  list(cloud: number, pattern: string): Promise<readonly string[] | CellError>;
  read(cloud: number, address: string): Promise<Uint8Array | CellError>;
  write(cloud: number, address: string, bytes: Uint8Array): Promise<CellError | undefined>;
};

export function cloudApi(): CloudApi {
  const clouds = new Map<number, CloudClient>();
  const { signal } = new AbortController();
  let opened = 0;
  const find = (id: number) => {
    const cloud = clouds.get(id);
    if (!cloud) throw new Error(`no cloud ${id}`);
    return cloud;
  };
  return {
    async open() {
      clouds.set(++opened, clientOf(openCloud()));
      return opened;
    },
    async close(id) {
      clouds.delete(id);
    },
    send: async (id, request) => find(id).send(request),
    faults: async (id) => find(id).faults(),
    setFaults: async (id, faults) => find(id).setFaults(faults),
    takeEvents: async (id, bucket, at) => find(id).takeEvents(bucket, at),
    mark: async (id) => find(id).mark(),
    renew: async (id) => find(id).renew(),
    restore: async (id) => find(id).restore(),
    changes: async (id) => find(id).changes(),
    buckets: async (id) => find(id).buckets(),
    object: async (id, bucket, key) => find(id).object(bucket, key),
    reset: async (id) => find(id).reset(),
    list: async (id, pattern) => find(id).storage.list(pattern, signal),
    read: async (id, address) => find(id).storage.read(address, signal),
    write: async (id, address, bytes) => find(id).storage.write(address, bytes, signal),
  };
}

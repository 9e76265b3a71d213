import type { HttpReply, HttpRequest } from '../core/exchange';
import type { Fault } from '../core/fault';
import type { ObjectStorage } from '../engine/sql-engine';

export type BucketInfo = {
  readonly name: string;
  /** ISO, UTC. */
  readonly created: string;
  readonly objects: readonly ObjectInfo[];
};
export type ObjectInfo = {
  readonly key: string;
  readonly bytes: number;
  /** ISO, UTC. */
  readonly modified: string;
  readonly etag: string;
  readonly contentType?: string | undefined;
};

/** Everything outside one world that is reached by HTTP: object storage and APIs. Nothing in it lasts or has a timer. */
export interface Cloud {
  send(request: HttpRequest): Promise<HttpReply>;
  readonly faults: readonly Fault[];
  setFaults(faults: readonly Fault[]): void;
  /** See `OutsideHost.takeEvents`. */
  takeEvents(bucket: string, at: number): unknown;
  /** See `OutsideHost`. */
  mark(): void;
  renew(): void;
  restore(): void;
  /** How many calls changed something that others see, so far. */
  readonly changes: number;
  buckets(): readonly BucketInfo[];
  /** Undefined if there is none. */
  object(bucket: string, key: string): Uint8Array | undefined;
  /** The objects as SQL sees them. */
  readonly storage: ObjectStorage;
  /** Everything as in the beginning; the faults stay. */
  reset(): void;
}

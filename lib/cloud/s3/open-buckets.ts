import type { BucketInfo } from '../cloud';
import { eventRecords } from './event-records';
import { isoTime } from './protocol/times';
import { openStorage, type StateHolder } from './storage';
import { findObject, takeEvents } from './store/objects';
import { findBucket } from './store/state';

const BEGINNING = Date.parse('2026-03-02T09:00:00Z');

/** The buckets as others than clients of S3 see them: the page, SQL, whoever listens to events. */
export function openBuckets(held: StateHolder) {
  let time = BEGINNING;
  let written = 0;
  return {
    /** The cells' clock, as a request told it: what SQL writes, which says no time, is written then. */
    noteTime(now: number) {
      time = now;
    },
    /** How often SQL wrote an object. */
    get written() {
      return written;
    },
    list: (): readonly BucketInfo[] =>
      held.state.buckets.map(({ key, created, objects }) => ({
        name: key,
        created: isoTime(created),
        objects: objects.map((object) => ({
          key: object.key,
          bytes: object.bytes.length,
          modified: isoTime(object.modified),
          etag: object.etag,
          contentType: object.contentType,
        })),
      })),
    object(name: string, key: string): Uint8Array | undefined {
      const bucket = findBucket(held.state, name);
      return bucket && findObject(bucket, key)?.bytes;
    },
    storage: openStorage(
      held,
      () => time,
      () => void written++,
    ),
    takeEvents(name: string, deliveries: number): unknown {
      const bucket = findBucket(held.state, name);
      if (!bucket) return { Records: [] };
      const { state, events } = takeEvents(held.state, name);
      held.state = state;
      return eventRecords(bucket, events, deliveries);
    },
  };
}

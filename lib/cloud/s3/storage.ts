import type { CellError } from '../../core/error';
import { explain } from '../../core/error-words';
import { nearest } from '../../core/nearest';
import type { ObjectStorage } from '../../engine/sql-engine';
import { keyPattern, plainStart, splitAddress } from './address-pattern';
import { requestId } from './protocol/ids';
import { type ErrorCode, S3Error } from './protocol/s3-error';
import { MOST_BYTES } from './s3-service';
import { etagOf } from './store/etag';
import { happened } from './store/events';
import { placeOf } from './store/key-order';
import { findObject, putObject, storedBytes } from './store/objects';
import { type Bucket, findBucket, type S3State, withBucket } from './store/state';

/** Where the state is kept: read anew for each question. */
export type StateHolder = { state: S3State };

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  txt: 'text/plain',
};

/** The objects at their addresses, for SQL. `now` is the time of what was last asked over the network; `onWrite` is told of each. */
export function openStorage(held: StateHolder, now: () => number, onWrite: () => void): ObjectStorage {
  function open(address: string): { bucket: Bucket; rest: string } | CellError {
    const parts = splitAddress(address);
    if (!parts) return refusal('object-address', { name: address });
    const bucket = findBucket(held.state, parts.bucket);
    if (bucket) return { bucket, rest: parts.rest };
    const near = nearest(
      parts.bucket,
      held.state.buckets.map(({ key }) => key),
    );
    return refusal('no-such-bucket', { name: parts.bucket, near }, 'NoSuchBucket');
  }

  return {
    async list(pattern) {
      const opened = open(pattern);
      if ('code' in opened) return opened;
      const { bucket, rest } = opened;
      const [start, fits] = [plainStart(rest), keyPattern(rest)];
      const addresses: string[] = [];
      for (const { key } of bucket.objects.slice(placeOf(bucket.objects, start).index)) {
        if (!key.startsWith(start)) break;
        if (fits.test(key)) addresses.push(`s3://${bucket.key}/${key}`);
      }
      return addresses;
    },
    async read(address) {
      const opened = open(address);
      if ('code' in opened) return opened;
      const { bucket, rest } = opened;
      const object = findObject(bucket, rest);
      // A copy: whoever reads may give it to another worker.
      if (object) return object.bytes.slice();
      const near = nearest(
        rest,
        bucket.objects.map(({ key }) => key),
      );
      const nearby = near === undefined ? undefined : `s3://${bucket.key}/${near}`;
      return refusal('no-such-key', { name: address, near: nearby }, 'NoSuchKey');
    },
    async write(address, bytes) {
      const opened = open(address);
      if ('code' in opened) return opened;
      const { bucket, rest: key } = opened;
      if (storedBytes(held.state) + bytes.length > MOST_BYTES)
        return refusal('buckets-full', { name: address }, 'EntityTooLarge');
      const own = bytes.slice();
      const requests = held.state.requests + 1;
      const object = {
        key,
        bytes: own,
        etag: etagOf(own),
        modified: now(),
        contentType: TYPES[/[^.]*$/.exec(key)?.[0] ?? ''] ?? 'binary/octet-stream',
        headers: {},
        metadata: {},
        storageClass: 'STANDARD',
      };
      const occasion = { now: now(), requestId: requestId(requests) };
      const changed = happened(putObject(bucket, object), 'ObjectCreated:Put', object, occasion);
      held.state = { ...withBucket(held.state, changed), requests };
      onWrite();
      return undefined;
    },
  };
}

function refusal(
  code: string,
  details: { readonly name: string; readonly near?: string | undefined },
  told?: ErrorCode,
): CellError {
  return {
    code,
    engine: 'duckdb',
    message: explain(code, details),
    ...(details.near !== undefined && { near: details.near }),
    ...(told && { engineWords: `${told}: ${new S3Error(told).message}` }),
  };
}

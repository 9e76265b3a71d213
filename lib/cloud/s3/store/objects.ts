import { findKey, withItem, withoutKey } from './key-order';
import { type Bucket, findBucket, type S3State, type StoredObject, withBucket } from './state';

export const findObject = (bucket: Bucket, key: string): StoredObject | undefined => findKey(bucket.objects, key);

export const putObject = (bucket: Bucket, object: StoredObject): Bucket => ({
  ...bucket,
  objects: withItem(bucket.objects, object),
});

/** The bucket without the object; as it is if there is none. */
export function removeObject(bucket: Bucket, key: string): Bucket {
  const objects = withoutKey(bucket.objects, key);
  return objects === bucket.objects ? bucket : { ...bucket, objects };
}

/** Bytes held in all buckets. */
export const storedBytes = ({ buckets }: S3State): number =>
  buckets.reduce(
    (sum, { objects, uploads }) =>
      sum + sizeOf(objects) + uploads.reduce((parts, upload) => parts + sizeOf(upload.parts), 0),
    0,
  );

const sizeOf = (items: readonly { readonly bytes: Uint8Array }[]) =>
  items.reduce((sum, { bytes }) => sum + bytes.length, 0);

/** What happened in a bucket and was not taken yet; afterwards it is. */
export function takeEvents(state: S3State, name: string): { state: S3State; events: Bucket['events'] } {
  const bucket = findBucket(state, name);
  if (!bucket || bucket.events.length === 0) return { state, events: [] };
  return { state: withBucket(state, { ...bucket, events: [] }), events: bucket.events };
}

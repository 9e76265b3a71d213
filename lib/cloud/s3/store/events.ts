import type { Bucket, BucketEvent, StoredObject } from './state';

export type EventName =
  | 'ObjectCreated:Put'
  | 'ObjectCreated:Copy'
  | 'ObjectCreated:CompleteMultipartUpload'
  | 'ObjectRemoved:Delete';

export type Occasion = { readonly now: number; readonly requestId: string };

/** The bucket with an event in its queue. */
export function happened(
  bucket: Bucket,
  name: EventName,
  { key, bytes, etag }: Pick<StoredObject, 'key'> & Partial<StoredObject>,
  { now, requestId }: Occasion,
): Bucket {
  const sequence = bucket.sequence + 1;
  const event: BucketEvent = {
    name,
    key,
    at: now,
    size: bytes?.length,
    etag,
    requestId,
    sequence,
  };
  return { ...bucket, sequence, events: [...bucket.events, event] };
}

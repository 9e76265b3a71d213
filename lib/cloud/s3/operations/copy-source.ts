import { decode } from '../protocol/address';
import { mayCopy } from '../protocol/conditions';
import type { S3Request } from '../protocol/request';
import { invalidArgument, noSuchBucket, noSuchKey } from '../protocol/s3-error';
import { findObject } from '../store/objects';
import { findBucket, type S3State, type StoredObject } from '../store/state';

export type CopySource = { readonly bucket: string; readonly key: string };

/** What `x-amz-copy-source` names: `bucket/key`, percent-encoded. */
export function readCopySource(headers: Headers): CopySource {
  const told = headers.get('x-amz-copy-source') ?? '';
  const [path = ''] = told.split('?');
  const found = /^\/?([^/]+)\/([\s\S]+)$/.exec(decode(path));
  if (!found)
    throw invalidArgument(
      'Copy Source must mention the source bucket and key: sourcebucket/sourcekey',
      'x-amz-copy-source',
      told,
    );
  const [, bucket = '', key = ''] = found;
  return { bucket, key };
}

/** The object that a request copies from, if it is as the request wants it. */
export function sourceOf(state: S3State, request: S3Request): CopySource & { readonly object: StoredObject } {
  const source = readCopySource(request.headers);
  // S3 copies across regions.
  const bucket = findBucket(state, source.bucket);
  if (!bucket) throw noSuchBucket(source.bucket);
  const object = findObject(bucket, source.key);
  if (!object) throw noSuchKey(source.key);
  mayCopy(request.headers, object);
  return { ...source, object };
}

import { readAttributes } from '../protocol/attributes';
import { mayWrite } from '../protocol/conditions';
import { bucketOf, type Operation } from '../protocol/request';
import { invalidArgument, S3Error } from '../protocol/s3-error';
import { isoTime } from '../protocol/times';
import { resultXml } from '../protocol/xml';
import { etagOf } from '../store/etag';
import { happened } from '../store/events';
import { findObject, putObject } from '../store/objects';
import { type StoredObject, withBucket } from '../store/state';
import { sourceOf } from './copy-source';
import { ENCRYPTED } from './objects';

export const copyObject: Operation = (state, request) => {
  const { key, headers, now } = request;
  const bucket = bucketOf(state, request);
  const source = sourceOf(state, request);
  const directive = headers.get('x-amz-metadata-directive') ?? 'COPY';
  if (directive !== 'COPY' && directive !== 'REPLACE')
    throw invalidArgument('Unknown metadata directive.', 'x-amz-metadata-directive', directive);
  const newClass = headers.get('x-amz-storage-class');
  const told = readAttributes(headers);
  if (source.bucket === bucket.key && source.key === key && directive === 'COPY' && newClass === null)
    throw new S3Error('InvalidRequest', [], {
      message:
        "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
    });
  mayWrite(headers, key, findObject(bucket, key));
  const { bytes, contentType, metadata, headers: kept, checksum } = source.object;
  const object: StoredObject = {
    ...(directive === 'REPLACE' ? told : { contentType, metadata, headers: kept, storageClass: told.storageClass }),
    key,
    bytes,
    etag: etagOf(bytes),
    modified: now,
    checksum: checksum?.type === 'FULL_OBJECT' ? checksum : undefined,
  };
  return {
    state: withBucket(state, happened(putObject(bucket, object), 'ObjectCreated:Copy', object, request)),
    headers: ENCRYPTED,
    body: resultXml('CopyObjectResult', [
      ['LastModified', isoTime(now)],
      ['ETag', `"${object.etag}"`],
    ]),
  };
};

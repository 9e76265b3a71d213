import { attributeHeaders, readAttributes } from '../protocol/attributes';
import { checksumHeaders, provenChecksum } from '../protocol/body';
import { isUnchanged, mayWrite } from '../protocol/conditions';
import { readRange } from '../protocol/range';
import { type Answer, bucketOf, type Operation, type S3Request } from '../protocol/request';
import { noSuchKey, S3Error } from '../protocol/s3-error';
import { httpTime } from '../protocol/times';
import { etagOf } from '../store/etag';
import { happened } from '../store/events';
import { findObject, putObject, removeObject } from '../store/objects';
import { type StoredObject, withBucket } from '../store/state';

export const putObjectOperation: Operation = (state, request) => {
  const bucket = bucketOf(state, request);
  const { key, headers, body, now } = request;
  const checksum = provenChecksum(headers, body);
  mayWrite(headers, key, findObject(bucket, key));
  const object: StoredObject = {
    ...readAttributes(headers),
    key,
    bytes: body,
    etag: etagOf(body),
    modified: now,
    checksum,
  };
  return {
    state: withBucket(state, happened(putObject(bucket, object), 'ObjectCreated:Put', object, request)),
    headers: { etag: `"${object.etag}"`, ...checksumHeaders(checksum), ...ENCRYPTED },
  };
};

/** Every object is, since 2023, and says so. */
export const ENCRYPTED = { 'x-amz-server-side-encryption': 'AES256' };

export const getObject: Operation = (state, request) => read(state, request);

export const headObject: Operation = (state, request) => ({ ...read(state, request), body: '' });

function read(state: Parameters<Operation>[0], request: S3Request): Answer {
  const { key, headers, query } = request;
  const object = findObject(bucketOf(state, request), key);
  if (!object) throw noSuchKey(key);
  const told = {
    etag: `"${object.etag}"`,
    'last-modified': httpTime(object.modified),
    'accept-ranges': 'bytes',
  };
  if (isUnchanged(headers, object)) return { status: 304, headers: told };
  const whole = { from: 0, to: object.bytes.length };
  const part = partOf(object, query.get('partNumber'));
  const range = part ?? readRange(headers.get('range'), whole.to);
  const { from, to } = range ?? whole;
  return {
    status: range ? 206 : 200,
    headers: {
      ...told,
      ...attributeHeaders(object),
      ...ENCRYPTED,
      ...overridden(query),
      'content-length': String(to - from),
      ...(range && { 'content-range': `bytes ${from}-${to - 1}/${whole.to}` }),
      ...(part && object.parts && { 'x-amz-mp-parts-count': String(object.parts.length) }),
      ...(!range &&
        headers.get('x-amz-checksum-mode')?.toUpperCase() === 'ENABLED' &&
        checksumHeaders(object.checksum)),
    },
    body: object.bytes.subarray(from, to),
  };
}

function partOf({ bytes, parts = [bytes.length] }: StoredObject, told: string | null) {
  if (told === null) return undefined;
  const number = Number(told);
  const size = parts[number - 1];
  if (size === undefined) throw new S3Error('InvalidPartNumber', [['PartNumberRequested', told]]);
  const from = parts.slice(0, number - 1).reduce((sum, length) => sum + length, 0);
  return size === 0 ? undefined : { from, to: from + size };
}

/** `response-content-type` and its like say what the answer's header shall be. */
const overridden = (query: URLSearchParams) =>
  Object.fromEntries(
    [...query].flatMap(([name, value]) =>
      name.startsWith('response-') ? [[name.slice('response-'.length), value] as const] : [],
    ),
  );

export const deleteObject: Operation = (state, request) => {
  const bucket = bucketOf(state, request);
  const { key, headers } = request;
  const object = findObject(bucket, key);
  if (headers.has('if-match')) mayWrite(headers, key, object);
  if (!object) return { status: 204 };
  return {
    status: 204,
    state: withBucket(state, happened(removeObject(bucket, key), 'ObjectRemoved:Delete', { key }, request)),
  };
};

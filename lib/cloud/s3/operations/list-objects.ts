import { fromBase64, toBase64 } from '../../../core/base64';
import { bucketOf, type Operation } from '../protocol/request';
import { invalidArgument } from '../protocol/s3-error';
import { isoTime } from '../protocol/times';
import { type Element, resultXml } from '../protocol/xml';
import { listKeys } from '../store/list-keys';
import type { StoredObject } from '../store/state';
import { keySpelling } from './key-spelling';
import { OWNER } from './owner';
import { pageSize } from './page-size';

export const listObjectsV2: Operation = (state, request) => {
  const { query } = request;
  const bucket = bucketOf(state, request);
  const spelled = keySpelling(query);
  const [prefix, delimiter, startAfter] = [
    textIn(query, 'prefix'),
    textIn(query, 'delimiter'),
    textIn(query, 'start-after'),
  ];
  const token = query.get('continuation-token');
  const limit = pageSize(query, 'max-keys', 1_000);
  const page = listKeys(bucket.objects, {
    prefix,
    delimiter,
    limit,
    after: token === null ? startAfter : readToken(token),
  });
  return {
    body: resultXml('ListBucketResult', [
      ['Name', bucket.key],
      ['Prefix', spelled(prefix)],
      ['StartAfter', startAfter ? spelled(startAfter) : undefined],
      ['ContinuationToken', token ?? undefined],
      ['NextContinuationToken', page.next === undefined ? undefined : writeToken(page.next)],
      ['KeyCount', page.items.length + page.commonPrefixes.length],
      ['MaxKeys', limit],
      ['Delimiter', delimiter ? spelled(delimiter) : undefined],
      ['EncodingType', query.get('encoding-type') ?? undefined],
      ['IsTruncated', page.next !== undefined],
      ...page.items.map((object) => contents(object, spelled, query.get('fetch-owner') === 'true')),
      ...prefixes(page.commonPrefixes, spelled),
    ]),
  };
};

export const listObjects: Operation = (state, request) => {
  const { query } = request;
  const bucket = bucketOf(state, request);
  const spelled = keySpelling(query);
  const [prefix, delimiter, after] = [textIn(query, 'prefix'), textIn(query, 'delimiter'), textIn(query, 'marker')];
  const limit = pageSize(query, 'max-keys', 1_000);
  const page = listKeys(bucket.objects, { prefix, delimiter, limit, after });
  return {
    body: resultXml('ListBucketResult', [
      ['Name', bucket.key],
      ['Prefix', spelled(prefix)],
      ['Marker', spelled(after)],
      // Without a delimiter a reader takes the last key.
      ['NextMarker', page.next !== undefined && delimiter ? spelled(page.next) : undefined],
      ['MaxKeys', limit],
      ['Delimiter', delimiter ? spelled(delimiter) : undefined],
      ['EncodingType', query.get('encoding-type') ?? undefined],
      ['IsTruncated', page.next !== undefined],
      ...page.items.map((object) => contents(object, spelled, true)),
      ...prefixes(page.commonPrefixes, spelled),
    ]),
  };
};

const textIn = (query: URLSearchParams, name: string) => query.get(name) ?? '';

const contents = (
  { key, modified, etag, bytes, storageClass, checksum }: StoredObject,
  spelled: (key: string) => string,
  hasOwner: boolean,
): Element => [
  'Contents',
  [
    ['Key', spelled(key)],
    ['LastModified', isoTime(modified)],
    ['ETag', `"${etag}"`],
    ['ChecksumAlgorithm', checksum?.algorithm],
    ['ChecksumType', checksum?.type],
    ['Size', bytes.length],
    ['Owner', hasOwner ? OWNER : undefined],
    ['StorageClass', storageClass],
  ],
];

const prefixes = (list: readonly string[], spelled: (key: string) => string) =>
  list.map((prefix): Element => ['CommonPrefixes', [['Prefix', spelled(prefix)]]]);

/** A token says the key that was last, but to nobody who does not know. */
const writeToken = (after: string) => toBase64(new TextEncoder().encode(`1:${after}`));

function readToken(token: string): string {
  const after = /^[A-Za-z0-9+/]+=*$/.test(token) ? decodeToken(token) : undefined;
  if (after?.startsWith('1:')) return after.slice(2);
  throw invalidArgument('The continuation token provided is incorrect', 'continuation-token', token);
}

function decodeToken(token: string): string | undefined {
  try {
    return new TextDecoder().decode(fromBase64(token));
  } catch {
    return undefined;
  }
}

import type { Attributes } from '../store/state';
import { S3Error } from './s3-error';

const KEPT = ['cache-control', 'content-disposition', 'content-encoding', 'content-language', 'expires'];
const METADATA = 'x-amz-meta-';
const MOST_METADATA = 2_048;
const STORAGE_CLASSES: ReadonlySet<string> = new Set([
  'STANDARD',
  'REDUCED_REDUNDANCY',
  'STANDARD_IA',
  'ONEZONE_IA',
  'INTELLIGENT_TIERING',
  'GLACIER',
  'GLACIER_IR',
  'DEEP_ARCHIVE',
]);

/** What a request says about the object that it makes. */
export function readAttributes(headers: Headers): Attributes {
  const storageClass = headers.get('x-amz-storage-class') ?? 'STANDARD';
  if (!STORAGE_CLASSES.has(storageClass))
    throw new S3Error('InvalidStorageClass', [['StorageClassRequested', storageClass]]);
  const metadata = Object.fromEntries(
    [...headers].flatMap(([name, value]) =>
      name.startsWith(METADATA) ? [[name.slice(METADATA.length), value] as const] : [],
    ),
  );
  const size = Object.entries(metadata).reduce((sum, [name, value]) => sum + name.length + bytesIn(value), 0);
  if (size > MOST_METADATA)
    throw new S3Error('MetadataTooLarge', [
      ['Size', size],
      ['MaxSizeAllowed', MOST_METADATA],
    ]);
  return {
    contentType: headers.get('content-type') || 'binary/octet-stream',
    headers: Object.fromEntries(KEPT.flatMap((name) => [[name, headers.get(name)] as const]).filter(isThere)),
    metadata,
    storageClass,
  };
}

const isThere = (entry: readonly [string, string | null]): entry is readonly [string, string] => entry[1] !== null;

export const bytesIn = (text: string): number => new TextEncoder().encode(text).length;

/** An object's attributes as the headers of an answer. */
export const attributeHeaders = ({
  contentType,
  headers,
  metadata,
  storageClass,
}: Attributes): Readonly<Record<string, string>> => ({
  'content-type': contentType,
  ...headers,
  ...Object.fromEntries(Object.entries(metadata).map(([name, value]) => [METADATA + name, value])),
  ...(storageClass === 'STANDARD' ? {} : { 'x-amz-storage-class': storageClass }),
});

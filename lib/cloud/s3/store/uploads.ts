import { checksumOf, compositeChecksum, joined } from './checksum';
import { etagOf, etagOfParts } from './etag';
import { compareKeys } from './key-order';
import type { Bucket, MultipartUpload, Part, StoredObject } from './state';

/** Every part but the last has at least so many bytes. */
export const LEAST_PART = 5 * 1024 * 1024;
export const MOST_PARTS = 10_000;

export const findUpload = (bucket: Bucket, key: string, id: string): MultipartUpload | undefined =>
  bucket.uploads.find((upload) => upload.id === id && upload.key === key);

export function beginUpload(bucket: Bucket, upload: MultipartUpload): Bucket {
  const uploads = [...bucket.uploads, upload].sort((a, b) => compareKeys(a.key, b.key) || a.initiated - b.initiated);
  return { ...bucket, uploads };
}

/** A part, in place of one with its number. */
export function putPart(bucket: Bucket, id: string, part: Part): Bucket {
  const others = ({ parts }: MultipartUpload) => parts.filter(({ number }) => number !== part.number);
  const uploads = bucket.uploads.map((upload) =>
    upload.id === id
      ? { ...upload, parts: [...others(upload), part].sort((one, other) => one.number - other.number) }
      : upload,
  );
  return { ...bucket, uploads };
}

export const endUpload = (bucket: Bucket, id: string): Bucket => ({
  ...bucket,
  uploads: bucket.uploads.filter((upload) => upload.id !== id),
});

/** A part as a request names it when it completes an upload. */
export type NamedPart = { readonly number: number; readonly etag: string };

export type Assembled =
  | { readonly status: 'done'; readonly object: StoredObject }
  | { readonly status: 'out-of-order' }
  | { readonly status: 'missing'; readonly number: number; readonly etag: string }
  | { readonly status: 'too-small'; readonly part: Part };

/** The object that the named parts make. */
export function assemble(upload: MultipartUpload, named: readonly NamedPart[], now: number): Assembled {
  const chosen: Part[] = [];
  for (const [index, { number, etag }] of named.entries()) {
    if (index > 0 && number <= (named[index - 1]?.number ?? 0)) return { status: 'out-of-order' };
    const part = upload.parts.find((other) => other.number === number);
    if (!part || part.etag !== etag) return { status: 'missing', number, etag };
    chosen.push(part);
  }
  const small = chosen.slice(0, -1).find(({ bytes }) => bytes.length < LEAST_PART);
  if (small) return { status: 'too-small', part: small };
  const pieces = chosen.map(({ bytes }) => bytes);
  const { id, initiated, parts, checksum, ...attributes } = upload;
  const bytes = joined(pieces);
  return {
    status: 'done',
    object: {
      ...attributes,
      bytes,
      etag: etagOfParts(chosen.map(({ etag }) => etag)),
      modified: now,
      parts: pieces.map(({ length }) => length),
      checksum:
        checksum &&
        (checksum.type === 'FULL_OBJECT'
          ? checksumOf(checksum.algorithm, bytes)
          : compositeChecksum(checksum.algorithm, pieces)),
    },
  };
}

export const newPart = (number: number, bytes: Uint8Array, modified: number, checksum: Part['checksum']): Part => ({
  number,
  bytes,
  etag: etagOf(bytes),
  modified,
  checksum,
});

import type { StoredObject } from '../store/state';
import { S3Error } from './s3-error';

type Found = Pick<StoredObject, 'etag' | 'modified'>;

/** `prefix` is that of the headers: none for the object itself, `x-amz-copy-source-` for the one that is copied. */
type Names = { readonly prefix?: string };

const failed = (condition: string) => new S3Error('PreconditionFailed', [['Condition', condition]]);

const names = (list: string, { etag }: Found) =>
  list.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^(?:W\/)?"(.*)"$/, '$1') === etag);

/** Whole seconds, as HTTP's dates have. */
const changedAfter = (date: string, { modified }: Found) => Math.floor(modified / 1_000) * 1_000 > Date.parse(date);

/** Whether a reader has the object already. Refuses a reader who wants another one. */
export function isUnchanged(headers: Headers, found: Found, { prefix = '' }: Names = {}): boolean {
  const match = headers.get(`${prefix}if-match`);
  const noneMatch = headers.get(`${prefix}if-none-match`);
  const unmodified = headers.get(`${prefix}if-unmodified-since`);
  const modified = headers.get(`${prefix}if-modified-since`);
  if (match !== null && !names(match, found)) throw failed(`${prefix}If-Match`);
  if (match === null && unmodified !== null && changedAfter(unmodified, found))
    throw failed(`${prefix}If-Unmodified-Since`);
  if (noneMatch !== null) return names(noneMatch, found);
  return modified !== null && !changedAfter(modified, found);
}

/** Refuses to write over an object when the request says so. */
export function mayWrite(headers: Headers, key: string, found: Found | undefined): void {
  const noneMatch = headers.get('if-none-match');
  const match = headers.get('if-match');
  if (noneMatch !== null && noneMatch !== '*') throw new S3Error('NotImplemented', [['Header', 'If-None-Match']]);
  if (noneMatch !== null && found) throw failed('If-None-Match');
  if (match === null) return;
  if (!found) throw new S3Error('NoSuchKey', [['Key', key]]);
  if (!names(match, found)) throw failed('If-Match');
}

/** Refuses a copy whose source is not as the request says. */
export function mayCopy(headers: Headers, found: Found): void {
  if (isUnchanged(headers, found, { prefix: 'x-amz-copy-source-' })) throw failed('x-amz-copy-source-If-None-Match');
}

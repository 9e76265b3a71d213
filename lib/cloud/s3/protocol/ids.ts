import { toBase64 } from '../../../core/base64';
import { hashText } from '../../../core/hash';

/** Of so-many-th request; the same in every run. */
export const requestId = (count: number): string => hashText(`request ${count}`).toUpperCase();

/** What S3 calls the extended request id. */
export const hostId = (id: string): string =>
  toBase64(new TextEncoder().encode(hashText(`host ${id}`) + hashText(id) + hashText(`end ${id}`)));

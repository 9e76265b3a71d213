import type { ServiceReply, ServiceRequest } from '../service';
import { gzip } from './gzip';
import { jsonReply } from './reply';

/** Bytes of a body, unpacked, that come together. */
const PART = 16_384;
const BETWEEN_MS = 5;

/** An answer in JSON, packed if the client takes that; a long one comes in parts. */
export async function sendInParts({ headers }: ServiceRequest, value: unknown, afterMs: number): Promise<ServiceReply> {
  const text = JSON.stringify(value);
  const isPacked = /\bgzip\b/.test(headers.get('accept-encoding') ?? '');
  const bytes = isPacked ? await gzip(text) : new TextEncoder().encode(text);
  const parts = Math.max(1, Math.ceil(text.length / PART));
  const cut = (part: number) => Math.floor((bytes.length * part) / parts);
  return {
    ...jsonReply(200, value, { afterMs, headers: isPacked ? { 'content-encoding': 'gzip' } : {} }),
    body: Array.from({ length: parts }, (_, part) => ({
      afterMs: part === 0 ? 0 : BETWEEN_MS,
      bytes: bytes.subarray(cut(part), cut(part + 1)),
    })),
  };
}

import { fromBase64 } from '../../../../core/base64';
import type { HttpReply } from '../../../../core/exchange';
import { gunzip, joined } from './gunzip';

/** Part of a body that is under way, and how long after the part before it comes. */
export type Part = { readonly afterMs: number; readonly bytes: Uint8Array };
export type Incoming = { readonly parts: readonly Part[]; readonly breaksOff: boolean };

type Answer = Extract<HttpReply, { kind: 'response' }>;

/** The body of an answer as a browser gives it: what was packed with gzip comes unpacked, as much in each part as was packed in it. */
export async function incomingOf({ body, headers, breaksOff }: Answer): Promise<Incoming> {
  const parts = body.map(({ afterMs, bytes }) => ({ afterMs, bytes: fromBase64(bytes) }));
  const encoding = headers.find(([name]) => name.toLowerCase() === 'content-encoding')?.[1].toLowerCase();
  if (parts.length === 0 || (encoding !== 'gzip' && encoding !== 'x-gzip')) return { parts, breaksOff };
  const packed = joined(parts.map(({ bytes }) => bytes));
  const { bytes, broken } = await gunzip(packed);
  let taken = 0;
  let from = 0;
  const unpacked = parts.map(({ afterMs, bytes: { length } }) => {
    taken += length;
    const to = Math.floor((bytes.length * taken) / packed.length);
    const part = { afterMs, bytes: bytes.subarray(from, to) };
    from = to;
    return part;
  });
  return { parts: unpacked, breaksOff: breaksOff || broken !== undefined };
}

import { fromBase64 } from '../../../../core/base64';
import type { HttpReply } from '../../../../core/exchange';
import { gunzip, joined } from './gunzip';

/** Part of a body that is under way, and how long after the part before it comes. */
export type Part = { readonly afterMs: number; readonly bytes: Uint8Array };
export type Incoming = { readonly parts: readonly Part[]; readonly breaksOff: boolean };

type Answer = Extract<HttpReply, { kind: 'response' }>;

/** The body of an answer as a browser gives it: what was packed with gzip comes unpacked, as much in each part. */
export async function incomingOf({ body, headers, breaksOff }: Answer): Promise<Incoming> {
  const parts = body.map(({ afterMs, bytes }) => ({ afterMs, bytes: fromBase64(bytes) }));
  const encoding = headers.find(([name]) => name.toLowerCase() === 'content-encoding')?.[1].toLowerCase();
  if (parts.length === 0 || (encoding !== 'gzip' && encoding !== 'x-gzip')) return { parts, breaksOff };
  const { bytes, broken } = await gunzip(joined(parts.map((part) => part.bytes)));
  // Packers differ in what they make of the same: shares of it would be others in another host.
  const cut = (part: number) => Math.floor((bytes.length * part) / parts.length);
  const unpacked = parts.map(({ afterMs }, at) => ({ afterMs, bytes: bytes.subarray(cut(at), cut(at + 1)) }));
  return { parts: unpacked, breaksOff: breaksOff || broken !== undefined };
}

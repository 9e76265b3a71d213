import { fromBase64, toBase64 } from '../../../core/base64';
import type { Cloud } from '../../cloud';

const SIGNED = 'AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=host, Signature=f';

/** A request of a client that signs somehow, and the answer as text. */
export async function send(
  cloud: Pick<Cloud, 'send'>,
  method: string,
  path: string,
  body = '',
  headers: Readonly<Record<string, string>> = {},
) {
  const reply = await cloud.send({
    method,
    url: `https://s3.us-east-1.amazonaws.com${path}`,
    headers: Object.entries({ authorization: SIGNED, ...headers }),
    ...(body && { body: [{ afterMs: 0, bytes: toBase64(new TextEncoder().encode(body)) }] }),
    at: Date.parse('2026-03-02T09:00:05Z'),
  });
  if (reply.kind !== 'response') throw new Error(reply.message);
  const text = reply.body.map(({ bytes }) => new TextDecoder().decode(fromBase64(bytes))).join('');
  return { status: reply.status, headers: Object.fromEntries(reply.headers), text, call: reply.call };
}

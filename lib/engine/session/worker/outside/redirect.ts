import type { HttpReply } from '../../../../core/exchange';
import type { Pieces } from './outgoing';

/** One message on its way. */
export type Message = {
  readonly method: string;
  readonly url: string;
  readonly headers: [string, string][];
  readonly body: Pieces | undefined;
};

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Headers of a body, and those that are meant for one host. */
const OF_BODY = /^content-|^transfer-encoding$/i;
const OF_HOST = /^(?:authorization|cookie|host|proxy-authorization)$/i;

/** The request that an answer sends one to, as the fetch standard makes it. Undefined if it sends nowhere. */
export function redirectOf(
  { method, url, headers, body }: Message,
  reply: Extract<HttpReply, { kind: 'response' }>,
): Message | undefined {
  const location = reply.headers.find(([name]) => name.toLowerCase() === 'location')?.[1];
  if (!REDIRECTS.has(reply.status) || location === undefined) return undefined;
  const target = new URL(location, url);
  const dropsBody = reply.status === 303 ? method !== 'HEAD' : reply.status < 303 && method === 'POST';
  const isAbroad = target.origin !== new URL(url).origin;
  return {
    method: dropsBody ? 'GET' : method,
    url: target.href,
    headers: headers.filter(([name]) => !(dropsBody && OF_BODY.test(name)) && !(isAbroad && OF_HOST.test(name))),
    body: dropsBody ? undefined : body,
  };
}

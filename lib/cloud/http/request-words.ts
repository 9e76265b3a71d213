import type { CallWords } from '../../core/exchange';
import type { ServiceRequest } from '../service';

/** What every client sends, and nobody wants to read. */
const DULL = /^(?:accept-encoding|transfer-encoding|content-length|user-agent|accept-language)$/;
const LONGEST = 20_000;

/** A request in words: `GET /v0/item/1.json`, with its query, headers and body where it has them. */
export function requestWords({ method, url, headers, body }: ServiceRequest): Pick<CallWords, 'name' | 'parameters'> {
  const query = Object.fromEntries(url.searchParams);
  const sent = [...headers].filter(([name, value]) => !DULL.test(name) && !(name === 'accept' && value === '*/*'));
  return {
    name: `${method} ${url.pathname}`,
    parameters: {
      ...(Object.keys(query).length > 0 && { query }),
      ...(sent.length > 0 && { headers: Object.fromEntries(sent) }),
      ...(body.length > 0 && { body: bodyWords(body, headers) }),
    },
  };
}

function bodyWords(body: Uint8Array, headers: Headers): unknown {
  const text = body.length > LONGEST ? undefined : textOf(body);
  if (text === undefined) return `${body.length} bytes`;
  const type = headers.get('content-type') ?? '';
  if (type.startsWith('application/x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(text));
  if (type.startsWith('application/x-ndjson')) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Undefined if it is no text. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

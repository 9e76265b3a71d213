import type { CallWords } from '../../core/exchange';
import type { ServiceRequest } from '../service';

/** What every client sends, and nobody wants to read. */
const DULL = /^(?:accept-encoding|transfer-encoding|content-length|user-agent|accept-language)$/;
const LONGEST = 2_000;

/** A request in words: `GET /v0/item/1.json`, with its query, headers and body where it has them. */
export function requestWords({ method, url, headers, body }: ServiceRequest): Pick<CallWords, 'name' | 'parameters'> {
  const query = Object.fromEntries(url.searchParams);
  const sent = [...headers].filter(([name, value]) => !DULL.test(name) && !(name === 'accept' && value === '*/*'));
  return {
    name: `${method} ${url.pathname}`,
    parameters: {
      ...(Object.keys(query).length > 0 && { query }),
      ...(sent.length > 0 && { headers: Object.fromEntries(sent) }),
      ...(body.length > 0 && { body: bodyWords(new TextDecoder().decode(body.subarray(0, LONGEST)), headers) }),
    },
  };
}

function bodyWords(text: string, headers: Headers): unknown {
  if (headers.get('content-type')?.startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

import { fromBase64 } from '../../../../core/base64';
import type { HttpReply } from '../../../../core/exchange';

type Answer = Extract<HttpReply, { kind: 'response' }>;

/** An answer in a word or two: `200`, `404 NoSuchKey`, `409 ALREADY_EXISTS`. */
export function outcomeOf(reply: Answer): string {
  const code = reply.status < 400 ? undefined : errorCode(reply);
  return code === undefined ? String(reply.status) : `${reply.status} ${code}`;
}

const LONGEST = 10_000;

/** The service's own name of what went wrong, as XML and JSON APIs tell it. */
function errorCode({ body }: Answer): string | undefined {
  const [only] = body;
  if (!only || body.length > 1 || only.bytes.length > LONGEST) return undefined;
  const text = new TextDecoder().decode(fromBase64(only.bytes));
  const xml = /<Code>([\w.]+)<\/Code>/.exec(text)?.[1];
  return xml ?? (text.startsWith('{') ? codeIn(text) : undefined);
}

function codeIn(text: string): string | undefined {
  try {
    const { error }: { error?: unknown } = JSON.parse(text);
    const named = typeof error === 'object' && error !== null ? error : { code: error };
    const code: unknown = Reflect.get(named, 'status') ?? Reflect.get(named, 'code');
    return typeof code === 'string' && /^[\w.-]{1,60}$/.test(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

import { hashText } from '../../../core/hash';

/** Seconds that a token is good for. */
export const LIFETIME_SECONDS = 3_600;

export const CLOUD_PLATFORM = 'https://www.googleapis.com/auth/cloud-platform';

type Grant = { readonly issued: number; readonly scope: string; readonly serial: number };

/** What a token says stands in it, as in a signed one: whoever is shown it needs to ask nobody. */
export function makeToken(grant: Grant): string {
  const text = encode(JSON.stringify(grant));
  return `ya29.${text}.${hashText(text)}`;
}

/** The scope that a token gives now. Undefined if it is none, or not good any more, or not yet. */
export function scopeOf(token: string, now: number): string | undefined {
  const [, text = '', mark] = /^ya29\.([\w-]+)\.(\w+)$/.exec(token) ?? [];
  if (hashText(text) !== mark) return undefined;
  const { issued, scope }: Grant = JSON.parse(decode(text));
  return now >= issued && now < issued + LIFETIME_SECONDS * 1_000 ? scope : undefined;
}

const encode = (text: string) => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const decode = (text: string) => atob(text.replaceAll('-', '+').replaceAll('_', '/'));

import { invalidArgument } from '../protocol/s3-error';

/** How a listing spells keys: as they are, or as in a URL. */
export function keySpelling(query: URLSearchParams): (key: string) => string {
  const encoding = query.get('encoding-type');
  if (encoding === null) return (key) => key;
  if (encoding === 'url') return urlEncoded;
  throw invalidArgument('Invalid Encoding Method specified in Request', 'encoding-type', encoding);
}

/** A space is `+`, a slash stays. */
export const urlEncoded = (key: string): string =>
  encodeURIComponent(key)
    .replaceAll('%20', '+')
    .replaceAll('%2F', '/')
    .replace(/[!'()]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

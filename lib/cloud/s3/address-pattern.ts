/** The bucket of an address such as `s3://lake/2026/*.csv`, and what follows. Undefined for another text. */
export function splitAddress(address: string): { readonly bucket: string; readonly rest: string } | undefined {
  const found = /^s3:\/\/([^/]+)\/([\s\S]+)$/i.exec(address);
  return found ? { bucket: found[1] ?? '', rest: found[2] ?? '' } : undefined;
}

/** A pattern of keys: `*` and `?` stay within a folder, `**` does not. */
export function keyPattern(pattern: string): RegExp {
  const source = pattern.replace(/\*\*\/|\*\*|\*|\?|[.+^${}()|[\]\\]/g, (found) => SOURCES[found] ?? `\\${found}`);
  return new RegExp(`^${source}$`, 'u');
}

const SOURCES: Readonly<Record<string, string>> = {
  '**/': '(?:[\\s\\S]*/)?',
  '**': '[\\s\\S]*',
  '*': '[^/]*',
  '?': '[^/]',
};

/** What every key that fits begins with. */
export const plainStart = (pattern: string): string => /^[^*?]*/.exec(pattern)?.[0] ?? '';

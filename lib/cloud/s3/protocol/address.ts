import { FIRST_REGION } from '../store/regions';

/** What a URL of S3 names. */
export type Address = { readonly region: string; readonly bucket?: string; readonly key?: string };

const HOST = /^(?:(.+)\.)?s3(?:[.-](?:dualstack\.)?([a-z]{2}(?:-[a-z]+)+-\d))?\.amazonaws\.com$/;

/** Undefined for a host that is not S3's. Keys are percent-decoded. */
export function readAddress({ hostname, pathname }: URL): Address | undefined {
  const found = HOST.exec(hostname);
  if (!found) return undefined;
  const [, ownHost, region = FIRST_REGION] = found;
  const path = pathname.slice(1);
  const slash = path.indexOf('/');
  const inPath = slash < 0 ? path : path.slice(0, slash);
  const bucket = ownHost ?? decode(inPath);
  const key = decode(ownHost === undefined ? (slash < 0 ? '' : path.slice(slash + 1)) : path);
  return { region, ...(bucket && { bucket }), ...(key && { key }) };
}

export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

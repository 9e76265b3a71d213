import { z } from 'zod';
import type { CellError } from '../../../core/error';
import type { ObjectStorage } from '../../../engine/sql-engine';
import { internalError } from '../redshift-error';

export type SourceObject = { readonly address: string; readonly bytes: Uint8Array };

/** All objects whose address begins with the prefix, or those that a manifest lists, in order. */
export async function readSource(
  storage: ObjectStorage,
  source: string,
  isManifest: boolean,
  signal: AbortSignal,
): Promise<readonly SourceObject[]> {
  const addresses = isManifest ? await listed(storage, source, signal) : await beginningWith(storage, source, signal);
  const objects: SourceObject[] = [];
  for (const { address, mandatory } of addresses) {
    const bytes = await storage.read(address, signal);
    if (bytes instanceof Uint8Array) objects.push({ address, bytes });
    else if (mandatory) throw s3Error(bytes, address);
  }
  return objects;
}

const keyOf = (address: string) => address.replace(/^s3:\/\/[^/]+\/?/, '');
const withSlash = (address: string) => (/^s3:\/\/[^/]+$/.test(address) ? `${address}/` : address);

export async function addressesWith(
  storage: ObjectStorage,
  prefix: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const whole = withSlash(prefix);
  const found = await storage.list(`${whole.replaceAll(/[*?]/g, '?')}**`, signal);
  if ('code' in found) throw s3Error(found, prefix);
  return found.filter((address) => address.startsWith(whole));
}

async function beginningWith(storage: ObjectStorage, prefix: string, signal: AbortSignal) {
  const found = await addressesWith(storage, prefix, signal);
  if (found.length === 0) throw internalError(`The specified S3 prefix '${keyOf(prefix)}' does not exist`, 8001, '');
  return found.map((address) => ({ address, mandatory: true }));
}

const Manifest = z.object({ entries: z.array(z.object({ url: z.string(), mandatory: z.boolean().default(false) })) });

async function listed(storage: ObjectStorage, address: string, signal: AbortSignal) {
  const bytes = await storage.read(address, signal);
  if (!(bytes instanceof Uint8Array)) throw s3Error(bytes, address);
  const parsed = Manifest.safeParse(parseJson(new TextDecoder().decode(bytes)));
  if (!parsed.success) throw internalError(`Failed to parse manifest ${address}`, 8001, '');
  return parsed.data.entries.map(({ url, mandatory }) => ({ address: url, mandatory }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const STATUS: Readonly<Record<string, number>> = { NoSuchBucket: 404, NoSuchKey: 404, AccessDenied: 403 };

/** What the storage refuses, as the cluster tells it. */
export function s3Error({ code, message, engineWords }: CellError, address: string): Error {
  const [, said, words] = /^(\w+): (.*)$/s.exec(engineWords ?? '') ?? [undefined, code, message];
  const name = said ?? code;
  const told = (words ?? message).replace(/\.$/, '');
  return internalError(
    `S3ServiceException:${told},Status ${STATUS[name] ?? 400},Error ${name}`,
    8001,
    `Failed to access S3 object ${address}`,
  );
}

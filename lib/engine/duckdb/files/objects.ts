import { isObjectAddress, isPattern } from '../../../core/file-names';
import type { Token } from '../../../core/sql-tokens';
import { Mistake, mistake } from '../../sql/mistake';
import type { ObjectStorage } from '../../sql-engine';
import type { World } from '../world';
import { fileName, patternOf } from './file-name';
import type { Reference } from './references';
import type { FileVersion } from './stored-files';

/** What one statement reads of object storage, by address: each object once, as it is now. */
export async function fetchObjects(
  world: World,
  references: readonly Reference[],
  copied: Token | undefined,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, FileVersion>> {
  const read = new Map<string, FileVersion>();
  const listed: string[] = [];
  const isGlob = (reference: Reference) => reference.kind === 'call' && reference.function === 'glob';
  const tokensOf = (reference: Reference) => (reference.kind === 'literal' ? [reference.file] : reference.files);
  const wanted = [
    ...references.flatMap((reference) => tokensOf(reference).map((token) => ({ token, named: isGlob(reference) }))),
    ...(copied ? [{ token: copied, named: false }] : []),
  ].filter(({ token }) => isObjectAddress(token.value));
  for (const { token, named } of wanted) {
    const storage = storageOf(world, token);
    const addresses = named || isPattern(token.value) ? await listObjects(storage, token, signal) : [fileName(token)];
    if (named) listed.push(...addresses);
    else
      for (const address of addresses) {
        if (read.has(address)) continue;
        const bytes = await storage.read(address, signal);
        if (!(bytes instanceof Uint8Array)) throw asMistake(bytes, token);
        read.set(address, world.files.passing(address, bytes));
      }
  }
  for (const address of listed)
    if (!read.has(address)) read.set(address, world.files.passing(address, new Uint8Array()));
  return read;
}

/** The objects there are that fit a pattern. */
export async function listObjects(storage: ObjectStorage, token: Token, signal: AbortSignal) {
  const pattern = fileName(token);
  const found = await storage.list(pattern.replaceAll(/\[!?[^\]]+\]/g, '?'), signal);
  if ('code' in found) throw asMistake(found, token);
  const fits = patternOf(pattern);
  return found.filter((address) => fits.test(address));
}

type Range = { readonly from: number; readonly to: number };

/** The storage that an address stands for; a mistake where there is none. */
export function storageOf({ storage }: World, { value, from, to }: Pick<Token, 'value'> & Range): ObjectStorage {
  if (!storage) throw mistake('file-address', { name: value }, { from, to });
  return storage;
}

/** What the storage refuses, marked where the address stands. */
export const asMistake = (error: Mistake['error'], { from, to }: Range) =>
  new Mistake({ ...error, range: { from, to } });

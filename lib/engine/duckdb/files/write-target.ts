import { isObjectAddress } from '../../../core/file-names';
import type { SqlStatement } from '../../../core/sql-words';
import { mistake } from '../../sql/mistake';
import type { Place } from '../../sql-engine';
import type { World } from '../world';
import type { CopyOut } from './copy-options';
import { asMistake, listObjects, storageOf } from './objects';

/** Where `COPY … TO` puts what it writes. */
export type WriteTarget = {
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Makes a folder ready to be written to, and returns the names in it that are taken. */
  clear(folder: string, existing: CopyOut['existing']): Promise<Set<string>>;
};

export function targetOf(
  world: World,
  place: Place,
  name: string,
  { file }: SqlStatement,
  signal: AbortSignal,
): WriteTarget {
  const range = { from: file?.from ?? 0, to: file?.to ?? 0 };
  return isObjectAddress(name) ? objects(world, name, range, signal) : files(world, place, range);
}

type Range = { readonly from: number; readonly to: number };

function objects(world: World, name: string, range: Range, signal: AbortSignal): WriteTarget {
  const storage = storageOf(world, { value: name, ...range });
  return {
    async write(address, bytes) {
      const refused = await storage.write(address, bytes, signal);
      if (refused) throw asMistake(refused, range);
    },
    async clear(folder, existing) {
      if (existing === 'overwrite') throw mistake('overwrite-objects', { name: folder }, range);
      if (existing === 'keep') return new Set();
      const there = await listObjects(storage, { kind: 'text', value: `${folder}/**`, ...range }, signal);
      if (there.length > 0 && existing === 'refuse') throw mistake('folder-not-empty', { name: folder }, range);
      return new Set(there);
    },
  };
}

/** What the cell wrote to the folder in an earlier run goes; what lies there from above is in the way unless the options say otherwise. */
function files(world: World, place: Place, range: Range): WriteTarget {
  return {
    async write(name, bytes) {
      world.files.write(place.cell, name, bytes);
    },
    async clear(folder, existing) {
      const inside = (name: string) => name.startsWith(`${folder}/`);
      const above = [...world.files.fromAbove(place).keys()].filter(inside);
      if (above.length > 0 && existing === 'refuse') throw mistake('folder-not-empty', { name: folder }, range);
      if (existing === 'append') return new Set(world.files.visible(place).keys());
      if (existing === 'keep') return new Set();
      for (const name of [...world.files.writtenBy(place.cell).filter(inside), ...above])
        if (existing === 'overwrite' || !above.includes(name)) world.files.remove(place.cell, name);
      return new Set();
    },
  };
}

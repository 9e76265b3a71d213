import { z } from 'zod';
import { type ZipEntry, zip } from '../core/zip/zip';
import type { Contents } from './contents';
import { MANIFEST, type Manifest } from './manifest';
import { toPlain } from './plain-json';

/** All work as one zip archive: a manifest, a readable JSON file per record, and the bytes of files beside it. */
export function writeWorkFile({ records, aside }: Contents, savedAt: number): Uint8Array<ArrayBuffer> {
  const archive = openArchive();
  const names = fileNamesIn(records);
  const manifest: Manifest = {
    format: 'millrace-work',
    version: 1,
    savedAt,
    records: records.map(({ store, key, value }) => {
      const wanted = `${store}/${key}`;
      return { store, key, file: archive.add(wanted, value, names.get(wanted)) };
    }),
    aside: aside.map(({ lesson, found, record }) => ({
      lesson,
      found,
      file: archive.add(`set-aside/${lesson}`, record),
    })),
  };
  return zip([{ name: MANIFEST, bytes: jsonBytes(manifest) }, ...archive.entries]);
}

const Owner = z.looseObject({ files: z.array(z.looseObject({ key: z.string(), name: z.string() })) });

/** The files of drafts and notebooks, by the place of their bytes: somebody who unpacks the archive finds them by their names. */
const fileNamesIn = (records: Contents['records']) =>
  new Map(
    records.flatMap(({ store, key, value }) =>
      (Owner.safeParse(value).data?.files ?? []).map((file): [string, string] => [
        `${store}/${key}/${file.key}`,
        `${store}/${key}/${file.name}`,
      ]),
    ),
  );

/** Files under paths that every system can unpack, no two the same, also where upper and lower case are one. */
function openArchive() {
  const entries: ZipEntry[] = [];
  const taken = new Set<string>();
  function freePath(wanted: string, ending: string) {
    const path = wanted.replaceAll(/[^A-Za-z0-9._/-]/g, '_').replaceAll(/(^|\/)\.+/g, '$1_');
    for (let count = 1; ; count++) {
      const name = `${path}${count === 1 ? '' : `-${count}`}${ending}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  }
  return {
    entries,
    /** Its bytes get the name `bytesName`, if there is one. */
    add(wanted: string, value: unknown, bytesName?: string): string {
      const plain = toPlain(value, (bytes) => {
        const name = bytesName === undefined ? freePath(wanted, '.bin') : freePath(bytesName, '');
        entries.push({ name, bytes });
        return name;
      });
      const name = freePath(wanted, '.json');
      entries.push({ name, bytes: jsonBytes(plain) });
      return name;
    },
  };
}

const jsonBytes = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);

import { unzip, ZipProblem } from '../core/zip/unzip';
import type { Contents } from './contents';
import { isNewerManifest, MANIFEST, Manifest } from './manifest';
import { fromPlain } from './plain-json';
import { WorkFileProblem } from './problem';

const LIMITS = { files: 60_000, bytes: 1_000_000_000 };

export type WorkFile = { readonly savedAt: number; readonly contents: Contents };

/** Rejects with a WorkFileProblem for a file that is no file of work, or a broken one: it is read wholly or not at all. */
export async function readWorkFile(bytes: Uint8Array): Promise<WorkFile> {
  const files = await filesIn(bytes);
  const { savedAt, records, aside } = manifestIn(files);
  const bytesIn = (place: string) => fileAt(files, place).slice();
  const valueIn = (file: string) => fromPlain(jsonIn(files, file), bytesIn);
  return {
    savedAt,
    contents: {
      records: records.map(({ store, key, file }) => ({ store, key, value: valueIn(file) })),
      aside: aside.map(({ lesson, found, file }) => ({ lesson, found, record: valueIn(file) })),
    },
  };
}

async function filesIn(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  try {
    return new Map((await unzip(bytes, LIMITS, 'path')).map((file) => [file.name, file.bytes]));
  } catch (error) {
    if (error instanceof ZipProblem) throw new WorkFileProblem(error.message, { cause: error });
    throw error;
  }
}

function manifestIn(files: ReadonlyMap<string, Uint8Array>): Manifest {
  if (!files.has(MANIFEST)) throw new WorkFileProblem(`it has no “${MANIFEST}”, which every file of work has`);
  const value = jsonIn(files, MANIFEST);
  const { data } = Manifest.safeParse(value);
  if (data) return data;
  throw new WorkFileProblem(
    isNewerManifest(value)
      ? 'a newer version of this page wrote it: load the page again, then try once more'
      : `its “${MANIFEST}” is not one of a file of work`,
  );
}

function fileAt(files: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array {
  const bytes = files.get(path);
  if (!bytes) throw new WorkFileProblem(`“${path}”, which its manifest names, is not in it`);
  return bytes;
}

function jsonIn(files: ReadonlyMap<string, Uint8Array>, path: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(fileAt(files, path)));
  } catch (error) {
    if (error instanceof WorkFileProblem) throw error;
    throw new WorkFileProblem(`“${path}” is not readable as JSON`, { cause: error });
  }
}

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXTENSION_PATH, EXTENSIONS, type Extension, fileOf } from './published';

/** What is wrong with bytes that claim to be an extension; undefined if they are the published ones. */
export function faultOf({ name, bytes, sha256 }: Extension, content: Uint8Array): string | undefined {
  if (content.length !== bytes)
    return `${name}: ${content.length.toLocaleString('en-US')} bytes instead of ${bytes.toLocaleString('en-US')}`;
  const found = createHash('sha256').update(content).digest('hex');
  return found === sha256 ? undefined : `${name}: SHA-256 ${found} instead of ${sha256}`;
}

/** The extensions that are in a folder, each the published one. One that is not, is an error. */
export function presentExtensions(folder: string, wanted: readonly Extension[] = EXTENSIONS): readonly Extension[] {
  const present = wanted.filter((extension) => existsSync(join(folder, EXTENSION_PATH, fileOf(extension))));
  const faults = present.flatMap(
    (extension) => faultOf(extension, readFileSync(join(folder, EXTENSION_PATH, fileOf(extension)))) ?? [],
  );
  if (faults.length > 0)
    throw new Error(
      `An extension of the engine in ${folder} is not the published one, and is not served.\n  ${faults.join('\n  ')}\nRun \`npm run extensions\` again, or delete the folder: files are then read by our own readers.`,
    );
  return present;
}

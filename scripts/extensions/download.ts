import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXTENSION_PATH, type Extension, fileOf } from './published';
import { faultOf } from './verify';

/** Fetches what is missing from a repository, and keeps only what is the published file, byte for byte. */
export async function downloadExtensions(
  repository: string,
  folder: string,
  wanted: readonly Extension[],
  say: (line: string) => void,
): Promise<void> {
  const into = join(folder, EXTENSION_PATH);
  mkdirSync(into, { recursive: true });
  for (const extension of wanted) {
    const file = join(into, fileOf(extension));
    if (existsSync(file)) {
      const fault = faultOf(extension, readFileSync(file));
      if (!fault) {
        say(`${extension.name}: there already`);
        continue;
      }
      rmSync(file);
      say(`${fault}: deleted, and fetched again`);
    }
    const content = await fetchBytes(`${repository}/${EXTENSION_PATH}/${fileOf(extension)}`);
    const fault = faultOf(extension, content);
    if (fault) throw new Error(`What came is not the published file, and was not kept.\n  ${fault}`);
    writeFileSync(file, content);
    say(`${extension.name}: ${content.length.toLocaleString('en-US')} bytes, as published`);
  }
}

async function fetchBytes(url: string): Promise<Uint8Array> {
  const unreachable = `Cannot reach ${url}. The extensions are optional: without them files are read by our own readers. With a network, run this again.`;
  const response = await fetch(url).catch((cause: unknown) => {
    throw new Error(unreachable, { cause });
  });
  if (!response.ok) throw new Error(`${unreachable} (It answered ${response.status}.)`);
  return new Uint8Array(await response.arrayBuffer());
}

import { readFileSync } from 'node:fs';
import { runNode } from '../run-node';
import { idOf } from './library';
import { hashKernel, keyOf, type Proved, readProved } from './proved';

/** Proves lessons under a time zone, each only if it has changed since, and gives what is known of them by file. */
export async function proveInZone(
  files: readonly string[],
  zone: string,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Proved>> {
  const kernelHash = hashKernel();
  const keys = new Map(files.map((file) => [file, keyOf(readFileSync(file, 'utf8'), kernelHash)]));
  const find = () => new Map(files.map((file) => [file, readProved(idOf(file), zone, keys.get(file) ?? '')]));
  const unproved = [...find()].flatMap(([file, proved]) => (proved ? [] : file));
  if (unproved.length > 0) {
    const script = ['node_modules/tsx/dist/cli.mjs', 'scripts/lessons/prove.ts', kernelHash, ...unproved];
    const { code, output } = await runNode(script, { env: { TZ: zone }, signal });
    if (code !== 0) throw new Error(`the lessons could not be proved under ${zone}:\n${output}`);
  }
  return new Map([...find()].flatMap(([file, proved]) => (proved ? [[file, proved] as const] : [])));
}

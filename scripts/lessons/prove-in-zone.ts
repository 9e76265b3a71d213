import { readFileSync } from 'node:fs';
import { runNode } from '../run-node';
import { idOf } from './library';
import { hashKernel, isProved, keyOf, type Proved, readProved } from './proved';

/**
 * Proves lessons under a time zone, each only if it has changed since, and gives what is known of them by file.
 * With `mutants`, also that the checks catch mutants of the solutions.
 */
export async function proveInZone(
  files: readonly string[],
  zone: string,
  signal: AbortSignal,
  mutants = false,
): Promise<ReadonlyMap<string, Proved>> {
  const kernelHash = hashKernel();
  const keys = new Map(files.map((file) => [file, keyOf(file, readFileSync(file, 'utf8'), kernelHash)]));
  const find = () => new Map(files.map((file) => [file, readProved(idOf(file), zone, keys.get(file) ?? '')]));
  const unproved = [...find()].flatMap(([file, proved]) => (isProved(proved, mutants) ? [] : file));
  if (unproved.length > 0) {
    const script = [
      'node_modules/tsx/dist/cli.mjs',
      'scripts/lessons/prove.ts',
      kernelHash,
      mutants ? 'mutants' : 'plain',
      ...unproved,
    ];
    const { code, output } = await runNode(script, { env: { TZ: zone }, signal });
    if (code !== 0) throw new Error(`the lessons could not be proved under ${zone}:\n${output}`);
  }
  return new Map([...find()].flatMap(([file, proved]) => (proved ? [[file, proved] as const] : [])));
}

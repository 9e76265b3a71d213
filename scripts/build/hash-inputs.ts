import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const IGNORED = /\.test\.tsx?$|^\.|\.tsbuildinfo$/;

function* filesIn(path: string): Generator<string> {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) return yield path;
  for (const entry of readdirSync(path).sort()) if (!IGNORED.test(entry)) yield* filesIn(join(path, entry));
}

/** The same for the same names and bytes, on every machine. */
export function hashInputs(paths: readonly string[], settings: readonly string[] = []): string {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const path of paths)
    for (const file of filesIn(path)) {
      const content = createHash('sha256').update(readFileSync(file)).digest('hex');
      hash.update(`${file.replaceAll('\\', '/')}\0${content}\n`);
    }
  return hash.digest('hex');
}

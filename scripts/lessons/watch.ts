import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openNodeKernel } from '../../lib/kernel/node-kernel.server';
import { parseLesson } from '../../lib/lesson/parse';
import { findLessonFiles, knownTo, readLibrary } from './library';
import { type Proving, proveFile } from './prove-file';
import { hashKernel, keyOf } from './proved';

/** Node's own watcher loses a file that an editor replaces, so its folder is looked at this often. */
const LOOK_MS = 300;

type Known = { readonly key: string; readonly faults: readonly string[]; readonly says: string };

/**
 * Proves the lessons below a path, and again what changes, until aborted: with one kernel that stays, in one time zone and
 * without mutants, so that an answer comes while the author still looks at the line.
 */
export async function watchLessons(path: string, signal: AbortSignal): Promise<void> {
  process.env.TZ = 'UTC';
  const kernel = await openNodeKernel();
  const proving: Proving = { kernel, kernelHash: hashKernel(), zone: 'UTC', mutants: false };
  const known = new Map<string, Known>();

  async function round() {
    const files = findLessonFiles(path);
    for (const file of known.keys()) if (!files.includes(file)) known.delete(file);
    let changed = 0;
    for (const file of files) {
      signal.throwIfAborted();
      const key = keyOf(file, readFileSync(file, 'utf8'), proving.kernelHash);
      if (known.get(file)?.key === key) continue;
      changed++;
      known.set(file, { key, ...(await checkFile(file, proving, signal)) });
    }
    if (changed > 0) report(known);
  }

  try {
    for (let seen = ''; !signal.aborted; ) {
      const now = stateOf(path);
      if (now !== seen) await round();
      seen = now;
      await pause(LOOK_MS, undefined, { signal });
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await kernel.close();
  }
}

/** Changes when a file at or below the path does, or one beside it. */
function stateOf(path: string): string {
  const folder = statSync(path).isFile() ? dirname(path) : path;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => {
      const { mtimeMs, size } = statSync(join(folder, name));
      return `${name} ${mtimeMs} ${size}`;
    })
    .join('\n');
}

async function checkFile(file: string, proving: Proving, signal: AbortSignal): Promise<Omit<Known, 'key'>> {
  const { problems } = parseLesson(readFileSync(file, 'utf8'), { file, known: knownTo(file, readLibrary()) });
  if (problems.length > 0)
    return {
      faults: problems.map(({ line, column, message }) => `${file}:${line}:${column} ${message}`),
      says: 'not read',
    };
  const proofs = (await proveFile(file, proving, signal))?.proofs ?? [];
  const faults = proofs.flatMap((each) =>
    each.status === 'failed' ? `${file}:${each.line}:${each.column} ${each.says}: ${each.message}` : [],
  );
  return { faults, says: `${proofs.filter(({ status }) => status === 'passed').length} proved` };
}

/** All that does not hold, of all files, on an empty screen; where there is no screen, below what stands there. */
function report(known: ReadonlyMap<string, Known>): void {
  if (process.stdout.isTTY) process.stdout.write('\x1b[2J\x1b[3J\x1b[H');
  for (const [file, { faults, says }] of known) {
    for (const fault of faults) console.log(fault);
    console.log(`${file}: ${says}, ${faults.length} not`);
  }
  const faults = [...known.values()].reduce((sum, each) => sum + each.faults.length, 0);
  const time = new Date().toISOString().slice(11, 19);
  console.log(`${time} UTC: ${faults === 0 ? 'all holds' : `${faults} do not hold`}. Waiting for changes.`);
}

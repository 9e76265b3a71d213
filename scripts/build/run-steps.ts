import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { hashInputs } from './hash-inputs';
import type { Say, Step } from './step';

/** The inputs' hash of every step's last finished run. */
const Finished = z.record(z.string(), z.string());

function readFinished(file: string): Record<string, string> {
  return existsSync(file) ? Finished.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
}

/** Runs the stale steps, in order. A step that was stopped or failed stays stale. */
export async function runSteps(
  steps: readonly Step[],
  cacheFile: string,
  say: Say,
  signal: AbortSignal,
): Promise<void> {
  const finished = readFinished(cacheFile);
  mkdirSync(dirname(cacheFile), { recursive: true });
  for (const [index, step] of steps.entries()) {
    const title = `[${index + 1}/${steps.length}] ${step.name}`;
    const before = hashInputs(step.inputs, step.settings);
    if (finished[step.name] === before && step.outputs.every((path) => existsSync(path))) {
      say(`${title}: up to date`);
      continue;
    }
    say(title);
    const start = performance.now();
    delete finished[step.name];
    writeFileSync(cacheFile, JSON.stringify(finished, null, 2));
    await step.run((line) => say(`    ${line}`), signal);
    signal.throwIfAborted();
    finished[step.name] = before;
    writeFileSync(cacheFile, JSON.stringify(finished, null, 2));
    say(`    done in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
}

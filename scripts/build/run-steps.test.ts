import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runSteps } from './run-steps';
import type { Step } from './step';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'steps-'));
  mkdirSync(join(folder, 'source'));
  writeFileSync(join(folder, 'source', 'a.ts'), 'a');
});
afterEach(() => rmSync(folder, { recursive: true }));

function copy(settings: string[] = [], run: Step['run'] = async () => {}): Step {
  const output = join(folder, 'output');
  return {
    name: 'copy',
    inputs: [join(folder, 'source')],
    settings,
    outputs: [output],
    async run(say, signal) {
      await run(say, signal);
      writeFileSync(output, '');
    },
  };
}

/** Whether the step worked, or was up to date. */
async function works(step: Step): Promise<boolean> {
  const lines: string[] = [];
  await runSteps([step], join(folder, 'cache.json'), (line) => lines.push(line), new AbortController().signal);
  return !lines.includes('[1/1] copy: up to date');
}

test('a step works once, and again when an input, a setting or the output has changed', async () => {
  expect(await works(copy())).toBe(true);
  expect(await works(copy())).toBe(false);
  writeFileSync(join(folder, 'source', 'a.ts'), 'b');
  expect(await works(copy())).toBe(true);
  expect(await works(copy(['level 11']))).toBe(true);
  expect(await works(copy(['level 11']))).toBe(false);
  rmSync(join(folder, 'output'));
  expect(await works(copy(['level 11']))).toBe(true);
});

test('a test beside a source makes nothing stale, a new source does', async () => {
  await works(copy());
  writeFileSync(join(folder, 'source', 'a.test.ts'), '');
  expect(await works(copy())).toBe(false);
  writeFileSync(join(folder, 'source', 'b.ts'), '');
  expect(await works(copy())).toBe(true);
});

test('a step that fails stays stale, even when it had worked before', async () => {
  await works(copy());
  const broken = copy(['changed'], async () => {
    throw new Error('no space left');
  });
  await expect(works(broken)).rejects.toThrow('no space left');
  expect(await works(copy())).toBe(true);
});

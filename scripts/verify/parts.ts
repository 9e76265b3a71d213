import { existsSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { ensureBrowser } from '../browser';
import { buildMaterial, buildSite } from '../build/build-site';
import { SUB_PATH_SITE } from '../build/sub-path';
import { runNode, runScript } from '../run-node';
import { untilInterrupted } from '../until-interrupted';
import { atLeastOneBy, type Count, oneBy, type Part, parseCountLine } from './part';

const interrupted = untilInterrupted();

export const types: Part = {
  name: 'types',
  run: async () => oneBy((await runNode(['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'])).code),
};

export const lint: Part = {
  name: 'lint',
  run: async () =>
    oneBy((await runNode(['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'])).code),
};

const UNIT_REPORT = '.cache/unit-tests.json';
const UnitReport = z.object({ numPassedTests: z.int(), numFailedTests: z.int() });

async function unitTests(args: readonly string[], env: Record<string, string> = {}): Promise<Count> {
  rmSync(UNIT_REPORT, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
  const { code } = await runNode(['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args], { env });
  if (!existsSync(UNIT_REPORT)) return oneBy(1);
  const report = UnitReport.parse(JSON.parse(readFileSync(UNIT_REPORT, 'utf8')));
  return atLeastOneBy(code, { passed: report.numPassedTests, failed: report.numFailedTests });
}

export const quickUnitTests: Part = { name: 'unit tests, the quick ones', run: () => unitTests(['--project=quick']) };
export const allUnitTests: Part = {
  name: 'unit and property tests',
  run: async () => unitTests([], { CHROMIUM_PATH: await ensureBrowser() }),
};

export const material: Part = {
  name: 'data, engine, sandbox',
  run: async () => {
    await buildMaterial(interrupted);
    return oneBy(0);
  },
};

export const lessons: Part = {
  name: 'lessons',
  run: async () => {
    const { code, output } = await runScript('scripts/lessons-check.ts');
    return atLeastOneBy(code, parseCountLine(output) ?? { passed: 0, failed: 0 });
  },
};

export const site: Part = {
  name: 'the exported site, at the root and under a path',
  run: async () => {
    await buildSite({ folder: 'out', basePath: '', brotliLevel: 5 }, interrupted);
    await buildSite(SUB_PATH_SITE, interrupted);
    return { passed: 2, failed: 0 };
  },
};

const STORY_REPORT = '.cache/stories.json';
const StoryReport = z.object({ stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }) });

/** Stories in a real browser. A story that passes only when tried again has failed. */
export const stories = (args: readonly string[] = [], env: Record<string, string> = {}): Part => ({
  name: 'stories',
  run: async () => {
    const browser = await ensureBrowser();
    rmSync(STORY_REPORT, { force: true });
    const { code } = await runNode(['node_modules/@playwright/test/cli.js', 'test', ...args], {
      env: { CHROMIUM_PATH: browser, ...env },
    });
    if (!existsSync(STORY_REPORT)) return oneBy(1);
    const { stats } = StoryReport.parse(JSON.parse(readFileSync(STORY_REPORT, 'utf8')));
    return atLeastOneBy(code, { passed: stats.expected, failed: stats.unexpected + stats.flaky });
  },
});

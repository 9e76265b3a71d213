import { engineFiles } from './engine-files';
import { type Site, siteStep } from './site';
import type { Step } from './step';

const LIBRARIES = 'package-lock.json';

const datasets: Step = {
  name: 'data sets',
  inputs: ['lib/datasets', 'lib/core', 'scripts/datasets.ts', LIBRARIES],
  outputs: ['public/generated/data', '.generated/datasets.json'],
  async run() {
    const { buildDatasets } = await import('../datasets');
    await buildDatasets({ publicFolder: 'public/generated/data', manifestFile: '.generated/datasets.json' });
  },
};

const sandbox: Step = {
  name: 'sandbox',
  inputs: ['lib/core', 'lib/engine', 'lib/lesson', 'scripts/sandbox.ts', LIBRARIES],
  outputs: ['public/sandbox.html'],
  async run() {
    const { buildSandbox } = await import('../sandbox');
    await buildSandbox();
  },
};

const editorTypes: Step = {
  name: 'types for the editor',
  inputs: ['lib/core', 'lib/engine', 'scripts/editor-types.ts', LIBRARIES],
  outputs: ['.generated'],
  async run() {
    const { buildEditorTypes } = await import('../editor-types');
    await buildEditorTypes();
  },
};

const lessons: Step = {
  name: 'lessons',
  inputs: ['lib', 'lessons', 'scripts/prerender.ts', '.generated/datasets.json', LIBRARIES],
  outputs: ['.generated/lessons', 'public/generated/lessons'],
  async run(say, signal) {
    const { prerenderLessons } = await import('../prerender');
    await prerenderLessons(say, signal);
  },
};

/** What pages are made of: everything but the pages. */
export const materialSteps: readonly Step[] = [datasets, engineFiles, sandbox, editorTypes, lessons];

export const siteSteps = (site: Site): readonly Step[] => [...materialSteps, siteStep(site)];

import { engineFiles } from './engine-files';
import { postgresFiles } from './postgres-files';
import { type Site, siteStep } from './site';
import type { Step } from './step';

const LIBRARIES = 'package-lock.json';
const DATASETS = { publicFolder: 'public/generated/data', manifestFile: '.generated/datasets.json' };
const SANDBOX = { htmlFile: 'public/sandbox.html', workerFile: '.generated/sandbox/worker.js' };
const PACKAGES = 'public/generated/packages';

const datasets: Step = {
  name: 'data sets',
  inputs: ['lib/datasets', 'lib/core', 'scripts/datasets.ts', LIBRARIES],
  outputs: [DATASETS.publicFolder, DATASETS.manifestFile],
  async run() {
    const { buildDatasets } = await import('../datasets');
    await buildDatasets(DATASETS);
  },
};

const sandbox: Step = {
  name: 'sandbox',
  inputs: ['lib/core', 'lib/engine', 'scripts/sandbox.ts', LIBRARIES],
  outputs: [SANDBOX.htmlFile, SANDBOX.workerFile, PACKAGES],
  async run() {
    const { buildSandbox } = await import('../sandbox');
    await buildSandbox(SANDBOX);
  },
};

const editorTypes: Step = {
  name: 'types for the editor',
  inputs: [
    'components/editor/typescript/compiler-options.ts',
    'components/editor/typescript/package-types.ts',
    'scripts/declarations.ts',
    'scripts/editor-types.ts',
    'scripts/node-shapes.ts',
    'scripts/worker-globals.ts',
    LIBRARIES,
  ],
  outputs: ['.generated/editor-types.json', '.generated/editor-types'],
  async run() {
    const { buildEditorTypes } = await import('../editor-types');
    buildEditorTypes();
  },
};

const lessons: Step = {
  name: 'lessons',
  inputs: [
    'lib',
    'lessons',
    'scripts/prerender.ts',
    'scripts/lessons',
    DATASETS.manifestFile,
    SANDBOX.workerFile,
    LIBRARIES,
  ],
  outputs: ['.generated/lessons', 'public/generated/lessons'],
  async run(say, signal) {
    const { prerenderLessons } = await import('../prerender');
    await prerenderLessons(say, signal);
  },
};

/** What the sources import and unit tests read. */
export const materialSteps: readonly Step[] = [datasets, engineFiles, postgresFiles, sandbox, editorTypes];

export const siteSteps = (site: Site): readonly Step[] => [...materialSteps, lessons, siteStep(site)];

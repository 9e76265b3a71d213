import { typescript } from 'monaco-editor/languages/features/typescript/lib/typescriptServices';

/** Where a program finds TypeScript's own library files, when they come from memory. */
export const LIBRARY_FOLDER = '/lib';
export const LIBRARY = 'lib.es2023.d.ts';
/** What a session has beside JavaScript itself: `URL`, `setTimeout`. */
export const GLOBALS_PATH = '/globals.d.ts';
/** What stands for the modules of Node that packages name, if one of those is there. */
export const NODE_SHAPES_PATH = '/node-shapes.d.ts';

export const compilerOptions = {
  target: typescript.ScriptTarget.ES2023,
  module: typescript.ModuleKind.ESNext,
  moduleResolution: typescript.ModuleResolutionKind.Bundler,
  moduleDetection: typescript.ModuleDetectionKind.Force,
  lib: [LIBRARY, 'lib.esnext.disposable.d.ts'],
  types: [],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  esModuleInterop: true,
  allowUnreachableCode: true,
  allowUnusedLabels: true,
};

import type { DisplayPart } from 'monaco-editor/languages/features/typescript/lib/typescriptServices';

export const textOf = (parts: readonly DisplayPart[] = []) => parts.map(({ text }) => text).join('');

/** Takes out what the learner did not write: module paths, and that a name from a cell above is an import. */
export const plain = (text: string) =>
  text
    .replaceAll(/import\("\/cells\/[^"]*"\)\./g, '')
    .replace(/^\(alias\) /, '')
    .replace(/\nimport [\p{ID_Continue}$]+$/u, '');

import type { DisplayPart } from 'monaco-editor/languages/features/typescript/lib/typescriptServices';

export const textOf = (parts: readonly DisplayPart[] = []) => parts.map(({ text }) => text).join('');

/** Takes out what the learner cannot use: module paths, that a name from above is an import, advice to install things. */
export const plain = (text: string) =>
  text
    .replaceAll(/import\("\/cells\/[^"]*"\)\./g, '')
    .replace(/ (Do you need to|Try `npm)[\s\S]*$/, '')
    .replace(/^\(alias\) /, '')
    .replace(/\nimport [\p{ID_Continue}$]+$/u, '');

import type { Kernel } from '../kernel/kernel';
import type { FileSource } from '../kernel/lesson-data';
import { versionOf } from './follow-document';
import type { WorkbookState } from './workbook-state';

/** The kernel as a notebook opens it: its files as they are now, and every data set, each loaded when a cell names it. */
export function workbookKernel(kernel: Kernel, datasets: readonly string[], read: () => WorkbookState): Kernel {
  const fileAt = (path: string) => read().workbook.files.find(({ name }) => `./${name}` === path);
  const files: FileSource = {
    async readFile(path) {
      const content = read().contents.get(fileAt(path)?.key ?? '');
      if (!content) throw new Error(`Bug: no file "${path}"`);
      return content;
    },
    optionsOf: (path) => fileAt(path)?.options,
    library: datasets,
    live: {
      paths: () => read().workbook.files.map(({ name }) => `./${name}`),
      versionOf(path) {
        const file = fileAt(path);
        return file ? versionOf(file) : '';
      },
    },
  };
  return { ...kernel, openWorld: (data, signal) => kernel.openWorld(data, signal, files) };
}

import { browserKernel } from '@/components/notebook/browser-kernel';
import type { Studio } from '@/lib/authoring/studio';
import { type Kernel, withFiles } from '@/lib/kernel/kernel';

/** The page's kernel with the files of a draft, as they are when a world asks for them. */
export const draftKernel = (studio: Studio): Kernel =>
  withFiles(browserKernel, async (path) => {
    const file = studio.read().files.find(({ name }) => `./${name}` === path);
    if (!file) throw new Error(`Bug: no file "${path}" beside the draft`);
    return file.bytes;
  });

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersFile } from '../site-headers';
import { compress } from './compress';
import { nextExport } from './next-export';
import { sealPages } from './seal-pages';
import type { Step } from './step';

export type Site = {
  readonly folder: string;
  /** Where the site is mounted: empty, or `/somewhere`. */
  readonly basePath: string;
  readonly brotliLevel: number;
};

/** Pages, their policies and compressed variants: one step, because each changes what the one before it wrote. */
export function siteStep({ folder, basePath, brotliLevel }: Site): Step {
  return {
    name: basePath ? `pages under ${basePath}` : 'pages',
    inputs: [
      'app',
      'components',
      'lib',
      'lessons',
      'public',
      '.generated',
      'scripts/build',
      'scripts/site-headers.ts',
      'next.config.ts',
      'package-lock.json',
    ],
    settings: [folder, basePath, String(brotliLevel)],
    outputs: [join(folder, 'index.html'), join(folder, '_headers')],
    async run(say, signal) {
      await nextExport(folder, basePath, signal);
      say(`sealed ${sealPages(folder)} pages`);
      writeFileSync(join(folder, '_headers'), headersFile(basePath));
      say(`compressed ${await compress(folder, brotliLevel, signal)} files, brotli level ${brotliLevel}`);
    },
  };
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';

const PAGES = 'bench/page';

const options: BuildOptions = {
  bundle: true,
  minify: true,
  target: 'es2022',
  jsx: 'automatic',
  // Arrives only when a cell's code is focused, which no measured page does.
  external: ['monaco-editor', 'monaco-editor/*'],
  define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
};

/** The export's bundler finds this worker by its source's name; here it is a bundle beside the page. */
const generator: Plugin = {
  name: 'generator',
  setup({ onLoad }) {
    onLoad({ filter: /generate-in-worker\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace('./generate.worker.ts', './generate.js'),
      loader: 'ts',
    }));
  },
};

/** Bundles the floor, in one file, and the product's lesson page into the folder. */
export async function bundlePages(outdir: string): Promise<void> {
  const floor = { floor: join(PAGES, 'floor.ts'), generate: 'lib/datasets/generate.worker.ts' };
  await build({ ...options, entryPoints: floor, outdir, format: 'iife' });
  const lesson = { lesson: join(PAGES, 'lesson.tsx') };
  await build({
    ...options,
    entryPoints: lesson,
    outdir,
    format: 'esm',
    splitting: true,
    plugins: [generator],
    loader: { '.woff2': 'file' },
  });
}

/** The script that every page gets before its own. */
export async function bundleStopwatch(): Promise<string> {
  const entryPoints = [join(PAGES, 'stopwatch.ts')];
  const { outputFiles } = await build({ ...options, entryPoints, format: 'iife', write: false });
  return outputFiles[0]?.text ?? '';
}

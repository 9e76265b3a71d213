import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatasetManifest } from '../lib/datasets/dataset';
import { generateDataset } from '../lib/datasets/generate';
import { buildSite } from '../scripts/build/build-site';
import { compress } from '../scripts/build/compress';
import { bundlePages, bundleStopwatch } from './bundle';
import { BENCH_LESSONS, storeLesson } from './lessons';

const EXPORT = 'out';
const FOLDER = '.cache/bench/site';

/** Where the measured pages are, under the site. */
export const FLOOR_PAGE = 'bench/floor.html';
export const ATHLETES_FILE = '/bench/athletes.csv';
export const lessonPage = (id: (typeof BENCH_LESSONS)[number]) => `bench/${id}.html`;

/** A copy of the export as it stands, built only if there is none, with the pages that only measure beside it. */
export async function prepareSite(signal: AbortSignal): Promise<{ folder: string; stopwatch: string }> {
  if (!existsSync(join(EXPORT, 'index.html')))
    await buildSite({ folder: EXPORT, basePath: '', brotliLevel: 5 }, signal);
  rmSync(FOLDER, { recursive: true, force: true });
  const pages = join(FOLDER, 'bench');
  mkdirSync(pages, { recursive: true });
  cpSync(EXPORT, FOLDER, { recursive: true });
  await bundlePages(pages);

  const datasets = DatasetManifest.parse(JSON.parse(readFileSync('.generated/datasets.json', 'utf8')));
  writeFileSync(join(pages, 'floor.html'), page('', '<script type="module" src="floor.js"></script>'));
  for (const id of BENCH_LESSONS) {
    writeFileSync(join(pages, `${id}.json`), JSON.stringify(storeLesson(id, datasets)));
    const head = '<link rel="stylesheet" href="lesson.css">';
    writeFileSync(
      join(pages, `${id}.html`),
      page(head, '<script type="module" src="lesson.js"></script>', `data-lesson="${id}"`),
    );
  }
  await compress(pages, 5, signal);
  writeFileSync(join(FOLDER, ATHLETES_FILE), generateDataset('athlete_events_full').csv);
  return { folder: FOLDER, stopwatch: await bundleStopwatch() };
}

const page = (head: string, scripts: string, attributes = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Measured</title>${head}</head><body ${attributes}>${scripts}</body></html>`;

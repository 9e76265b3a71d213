import { mkdtemp, readdir, readFile, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { DatasetManifest } from '../lib/datasets/dataset';
import { datasetNames } from '../lib/datasets/generate';
import { buildDatasets } from './datasets';

const root = await mkdtemp(join(tmpdir(), 'datasets-'));
const publicFolder = join(root, 'data');
const manifestFile = join(root, 'manifest', 'datasets.json');
afterAll(() => rm(root, { recursive: true }));

it('writes every file that the manifest names, and again only what is not as it should be', async () => {
  await buildDatasets({ publicFolder, manifestFile });
  const manifest = DatasetManifest.parse(JSON.parse(await readFile(manifestFile, 'utf8')));
  const files = Object.values(manifest).flatMap((dataset) => (dataset.delivery === 'file' ? [dataset.file] : []));
  expect(Object.keys(manifest)).toEqual(datasetNames);
  expect((await readdir(publicFolder)).sort()).toEqual(files.sort());
  expect(manifest.athlete_events_full).toMatchObject({ delivery: 'generated', rowCount: 271_116 });
  expect(manifest.film?.sample.rows.map(([id]) => id)).toEqual([1, 2, 3, 4, 5]);

  const [film = '', customer = ''] = ['film.', 'customer.'].map((start) =>
    files.find((file) => file.startsWith(start)),
  );
  const writtenAt = async (file: string) => (await stat(join(publicFolder, file))).mtimeMs;
  const before = await writtenAt(customer);
  await truncate(join(publicFolder, film), 100);
  await buildDatasets({ publicFolder, manifestFile });
  expect((await stat(join(publicFolder, film))).size).toBe(manifest.film?.bytes);
  expect(await writtenAt(customer)).toBe(before);
}, 60_000);

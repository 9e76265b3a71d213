import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Dataset, DatasetManifest } from '../lib/datasets/dataset';
import { type DatasetName, datasetNames, generateDataset, recipeOf } from '../lib/datasets/generate';
import { PUBLISHED } from '../lib/datasets/published';

const SAMPLE_ROWS = 5;

export type Folders = { readonly publicFolder: string; readonly manifestFile: string };

/** Writes the data sets that are files, and the manifest of all. What is up to date is not made again. */
export async function buildDatasets({ publicFolder, manifestFile }: Folders): Promise<void> {
  await mkdir(publicFolder, { recursive: true });
  const before = await readManifest(manifestFile);
  const manifest: DatasetManifest = {};
  for (const name of datasetNames) {
    const known = before[name];
    const kept = known && (await isUpToDate(known, name, publicFolder));
    manifest[name] = kept ? known : await build(name, publicFolder);
  }
  await mkdir(dirname(manifestFile), { recursive: true });
  await writeIfChanged(manifestFile, `${JSON.stringify(manifest, null, 1)}\n`);
}

async function build(name: DatasetName, publicFolder: string): Promise<Dataset> {
  const { about, columns, nulls, onDemand } = recipeOf(name);
  const { csv, rows } = generateDataset(name);
  const sha256 = createHash('sha256').update(csv).digest('hex');
  if (sha256 !== PUBLISHED[name]) {
    throw new Error(`${name} is not what was published: its SHA-256 is ${sha256}. See lib/datasets/published.ts.`);
  }
  const sample = {
    columns: columns.map((column) => ({ name: column.name, type: column.type })),
    rows: rows.slice(0, SAMPLE_ROWS).map((row) => [...row]),
  };
  const published = {
    name,
    about,
    columns: [...columns],
    nulls,
    sample,
    sha256,
    rowCount: rows.length,
    bytes: csv.length,
  };
  if (onDemand) return { ...published, delivery: 'generated' };
  const file = fileOf(name, sha256);
  for (const old of await readdir(publicFolder)) {
    if (new RegExp(`^${name}\\.[0-9a-f]{8}\\.csv$`).test(old)) await rm(join(publicFolder, old));
  }
  await writeFile(join(publicFolder, file), csv);
  return { ...published, delivery: 'file', file };
}

async function isUpToDate(known: Dataset, name: DatasetName, publicFolder: string): Promise<boolean> {
  const { about, columns, nulls, onDemand } = recipeOf(name);
  const described =
    JSON.stringify([about, columns, nulls]) === JSON.stringify([known.about, known.columns, known.nulls]);
  if (!described || known.sha256 !== PUBLISHED[name]) return false;
  if (known.delivery === 'generated') return onDemand === true;
  const found = await stat(join(publicFolder, known.file)).catch(() => undefined);
  return !onDemand && found?.size === known.bytes;
}

async function readManifest(file: string): Promise<DatasetManifest> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  return DatasetManifest.safeParse(JSON.parse(text)).data ?? {};
}

async function writeIfChanged(file: string, text: string): Promise<void> {
  if ((await readFile(file, 'utf8').catch(() => undefined)) !== text) await writeFile(file, text);
}

const fileOf = (name: string, sha256: string) => `${name}.${sha256.slice(0, 8)}.csv`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildDatasets({ publicFolder: 'public/generated/data', manifestFile: '.generated/datasets.json' });
}

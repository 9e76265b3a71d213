import manifest from '@/.generated/datasets.json';
import engine from '@/.generated/engine.json';
import postgres from '@/.generated/postgres.json';
import { openCloudInBrowser } from '@/lib/cloud/worker/browser';
import { sitePath } from '@/lib/core/site-path';
import { DatasetManifest } from '@/lib/datasets/dataset';
import { generateInWorker } from '@/lib/datasets/generate-in-worker';
import { openDuckdb } from '@/lib/engine/duckdb/browser';
import { openPostgres } from '@/lib/engine/postgres/browser';
import { PostgresFiles } from '@/lib/engine/postgres/files';
import { openSandbox } from '@/lib/engine/session/browser';
import type { SourceTable } from '@/lib/engine/sql-engine';
import { type Kernel, openKernel } from '@/lib/kernel/kernel';

/** The kernel of a browser page: engines from our own origin, learner code in the sandboxed frame. */
export function startKernel(): Kernel {
  const datasets = DatasetManifest.parse(manifest);
  return openKernel({
    engines: {
      duckdb: openDuckdb({
        workerUrl: urlOf(engine.workerUrl),
        wasmUrl: urlOf(engine.wasmUrl),
        wasmBytes: engine.wasmBytes,
        extensions: { ...engine.extensions, repository: urlOf(engine.extensions.repository) },
      }),
      postgres: openPostgres(postgresFiles()),
    },
    sessions: openSandbox({ url: urlOf('/sandbox.html') }),
    openCloud: openCloudInBrowser,
    async loadData(name, signal): Promise<SourceTable> {
      const dataset = datasets[name];
      if (!dataset) throw new Error(`Bug: no data set "${name}"`);
      const { columns, nulls } = dataset;
      if (dataset.delivery === 'generated') return { name, columns, nulls, csv: await generateInWorker(name, signal) };
      const response = await fetch(urlOf(`/generated/data/${dataset.file}`), { signal });
      if (!response.ok) throw new Error(`${dataset.file}: ${response.status}`);
      return { name, columns, nulls, csv: new Uint8Array(await response.arrayBuffer()) };
    },
  });
}

function postgresFiles(): PostgresFiles {
  const files = PostgresFiles.parse(postgres);
  return {
    ...files,
    workerUrl: urlOf(files.workerUrl),
    wasmUrl: urlOf(files.wasmUrl),
    shareUrl: urlOf(files.shareUrl),
    snapshotUrl: urlOf(files.snapshotUrl),
  };
}

const urlOf = (path: string) => new URL(sitePath(`/${path.replace(/^\//, '')}`), location.href).href;

import type { DatasetManifest } from '../../datasets/dataset';
import { type DatasetName, datasetNames } from '../../datasets/generate';
import type { Kernel } from '../../kernel/kernel';
import { untilIdle } from '../../notebook/testing/lesson';
import { type OpenWorkbook, openWorkbook } from '../open-workbook';
import type { WorkbookCell } from '../workbook';
import { newWorkbook } from '../workbook-store';

/** The names of the published data sets, which is all that these tests need of them. */
export const DATASETS: DatasetManifest = Object.fromEntries(
  datasetNames.map((name: DatasetName) => [
    name,
    {
      delivery: 'generated' as const,
      name,
      about: '',
      columns: [],
      rowCount: 0,
      bytes: 0,
      sha256: '',
      nulls: '',
      sample: { columns: [], rows: [] },
    },
  ]),
);

export function openInTest(kernel: Kernel, cells: readonly WorkbookCell[], title = 'A notebook') {
  const bugs: unknown[] = [];
  const open = openWorkbook({
    opened: newWorkbook({ title, cells, files: [] }),
    kernel,
    datasets: DATASETS,
    onBug: (error) => bugs.push(error),
  });
  const close = open.connect();
  return { open, bugs, close };
}

/** Runs all, and gives how each cell ended: its mistake, or what became of it. */
export async function ranAll({ notebook }: OpenWorkbook): Promise<readonly (readonly [id: string, ended: string])[]> {
  notebook.runAll();
  await untilIdle(notebook);
  return [...notebook.store.read().cells].map(([id, { result }]) => [
    id,
    result.status === 'failed' ? result.error.message : result.status,
  ]);
}

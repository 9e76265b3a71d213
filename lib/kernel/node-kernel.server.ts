import { generateDataset, isDatasetName } from '../datasets/generate';
import { openDuckdbInNode } from '../engine/duckdb/node';
import { openSessionsInNode } from '../engine/session/node';
import { type Kernel, openKernel } from './kernel';

/** The kernel in this process. Node is no sandbox: it runs code with the rights of whoever started it. */
export async function openNodeKernel(): Promise<Kernel> {
  return openKernel({
    sql: openDuckdbInNode(),
    sessions: await openSessionsInNode(),
    async loadData(name) {
      if (!isDatasetName(name)) throw new Error(`Bug: no data set "${name}"`);
      const { columns, nulls, csv } = generateDataset(name);
      return { name, columns, nulls, csv };
    },
  });
}

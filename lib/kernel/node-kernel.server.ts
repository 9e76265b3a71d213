import { type DatasetName, generateDataset, isDatasetName } from '../datasets/generate';
import { openDuckdbInNode } from '../engine/duckdb/node';
import { openPostgresInNode } from '../engine/postgres/node';
import { openSessionsInNode } from '../engine/session/node';
import type { SourceTable } from '../engine/sql-engine';
import { type Kernel, openKernel } from './kernel';

/** To make a table takes up to a second, a proof opens hundreds of worlds, and a process may have several kernels. */
const made = new Map<DatasetName, SourceTable>();

/** The kernel in this process. Node is no sandbox: it runs code with the rights of whoever started it. */
export async function openNodeKernel(): Promise<Kernel> {
  return openKernel({
    engines: { duckdb: openDuckdbInNode(), postgres: openPostgresInNode() },
    sessions: await openSessionsInNode(),
    async loadData(name) {
      if (!isDatasetName(name)) throw new Error(`Bug: no data set "${name}"`);
      const known = made.get(name);
      if (known) return known;
      const { columns, nulls, csv } = generateDataset(name);
      const table = { name, columns, nulls, csv };
      made.set(name, table);
      return table;
    },
  });
}

import type { Column, Table } from '../core/value';
import type { Kernel } from './kernel';
import { filesAmong, type LessonFile } from './lesson-data';

export type DescribedFile = Pick<LessonFile, 'name' | 'table'> & {
  readonly columns: Column[];
  readonly rowCount: number;
  /** Its first rows. */
  readonly sample: Table;
};

const SAMPLE_ROWS = 5;

/** The tables that the files among a lesson's `data` are: what the engine makes of them. */
export async function describeFiles(
  kernel: Kernel,
  data: readonly string[],
  signal: AbortSignal,
): Promise<readonly DescribedFile[]> {
  const files = filesAmong(data);
  if (files.length === 0) return [];
  const paths = files.map(({ path }) => path);
  const world = await kernel.openWorld(paths, signal);
  try {
    const tables = await world.tables([], signal);
    const described: DescribedFile[] = [];
    for (const { name, table } of files) {
      const info = tables.find((other) => other.name === table);
      const sample = await world.query([], 'duckdb', `SELECT * FROM "${table}" LIMIT ${SAMPLE_ROWS}`, signal);
      if (info?.rowCount === undefined || sample.status === 'failed')
        throw new Error(`Bug: the file "${name}" is no table`);
      described.push({ name, table, columns: [...info.columns], rowCount: info.rowCount, sample: sample.table });
    }
    return described;
  } finally {
    await world.close();
  }
}

import type { Charted, ChartRows } from '../core/chart-rows';
import type { ColumnProfile } from '../core/profile';
import type { TablePage } from '../core/value';
import type { View } from '../core/view';
import type { TextFormat } from '../core/writing/row-format';
import type { World } from '../kernel/world';
import { textFile } from './text-file';

export type DownloadFormat = TextFormat | 'parquet';

/** How far a download is, in rows. */
export type OnRows = (written: number, of: number) => void;

/** The rows behind what cells show, of any length: asked of the world that made them. Rejects if they are gone. */
export type Results = {
  /** `rowCount` is the view's. The view fits the result's columns (see core/viewing/filter-kinds.ts). */
  window(id: string, offset: number, limit: number, signal: AbortSignal, view?: View): Promise<TablePage>;
  /** At most `points` rows for a chart, and how they were chosen. */
  chartRows(id: string, charted: Charted, points: number, signal: AbortSignal): Promise<ChartRows>;
  /** What a column holds, by its position, in the rows that the view's filters let through. */
  profile(id: string, column: number, view: View, signal: AbortSignal): Promise<ColumnProfile>;
  /** All rows of a view as a file; read part by part, so that they are in memory once. */
  download(id: string, format: DownloadFormat, view: View, signal: AbortSignal, onRows?: OnRows): Promise<Blob>;
};

export function openResults(worldOf: (id: string) => Promise<World>, kernelId: (id: string) => string): Results {
  const window: Results['window'] = async (id, offset, limit, signal, view) =>
    (await worldOf(id)).window(kernelId(id), offset, limit, signal, view);
  return {
    window,
    chartRows: async (id, charted, points, signal) =>
      (await worldOf(id)).chartRows(kernelId(id), charted, points, signal),
    profile: async (id, column, view, signal) => (await worldOf(id)).profile(kernelId(id), column, view, signal),
    async download(id, format, view, signal, onRows = () => {}) {
      if (format !== 'parquet')
        return textFile(format, (offset, limit) => window(id, offset, limit, signal, view), signal, onRows);
      const world = await worldOf(id);
      const { rowCount } = await world.window(kernelId(id), 0, 0, signal, view);
      onRows(0, rowCount);
      const bytes = await world.parquet(kernelId(id), view, signal, (written) => onRows(written, rowCount));
      return new Blob([bytes.slice()], { type: 'application/vnd.apache.parquet' });
    },
  };
}

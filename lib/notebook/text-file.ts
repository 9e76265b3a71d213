import type { TablePage } from '../core/value';
import { mediaType, rowWriter, type TextFormat } from '../core/writing/row-format';

/** Rows asked for at once. Each part goes into the file, which the browser may keep on disk, before the next is read. */
const PART_ROWS = 10_000;

/** The rows that `window` gives, all of them, as a file of text. */
export async function textFile(
  format: TextFormat,
  window: (offset: number, limit: number) => Promise<TablePage>,
  signal: AbortSignal,
  onRows: (written: number, of: number) => void,
): Promise<Blob> {
  const type = mediaType(format);
  const first = await window(0, PART_ROWS);
  const writer = rowWriter(format, first.columns);
  const parts: Blob[] = [new Blob([writer.begin(), writer.rows(first.rows)])];
  for (let written = first.rows.length; ; ) {
    onRows(written, first.rowCount);
    if (written >= first.rowCount) break;
    signal.throwIfAborted();
    const { rows } = await window(written, PART_ROWS);
    if (rows.length === 0) throw new Error('The rows are gone: the cell has to run again.');
    parts.push(new Blob([writer.rows(rows)]));
    written += rows.length;
  }
  return new Blob([...parts, writer.end()], { type });
}

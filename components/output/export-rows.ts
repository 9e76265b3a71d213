import type { TablePage } from '@/lib/core/value';
import type { View } from '@/lib/core/view';
import type { TextFormat } from '@/lib/core/writing/row-format';
import type { DownloadFormat, OnRows } from '@/lib/notebook/results';
import { textFile } from '@/lib/notebook/text-file';
import type { ResultRows } from './result-source';

/** The rows of a view as they are shown, where they are all here, and the engine that has them. */
export type Exported = {
  readonly shown: TablePage;
  readonly isHere: boolean;
  readonly view: View;
  readonly rows: ResultRows | undefined;
};

/** The rows of a view as a file: from the page where they are all here, else from the engine. */
export function fileOf(
  { shown, isHere, view, rows }: Exported,
  format: DownloadFormat,
  signal: AbortSignal,
  onRows: OnRows,
): Promise<Blob> {
  if (isHere && format !== 'parquet') {
    const part = async (offset: number, limit: number) => ({
      ...shown,
      rows: shown.rows.slice(offset, offset + limit),
    });
    return textFile(format, part, signal, onRows);
  }
  if (!rows) return Promise.reject(new Error('The cell has not run here.'));
  return rows.download(format, view, signal, onRows);
}

/**
 * Brings text to the clipboard that is not there yet: the browser is told at once, while the reader’s press still counts.
 * One that cannot wait is given the text when it has come.
 */
export async function copyLater(text: Promise<string>): Promise<void> {
  const blob = text.then((done) => new Blob([done], { type: 'text/plain' }));
  blob.catch(() => {}); // `text` tells it
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
  } catch {
    await navigator.clipboard.writeText(await text);
  }
}

/** As a spreadsheet or an editor takes it: no mark of the encoding. */
export async function textOf(exported: Exported, format: TextFormat, signal: AbortSignal, onRows: OnRows) {
  return (await fileOf(exported, format, signal, onRows)).text();
}

/** Gives a file to the reader, as a download. */
export function saveFile(name: string, file: Blob): void {
  const href = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

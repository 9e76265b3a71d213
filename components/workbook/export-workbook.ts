import { download } from '@/components/ui/download';
import type { Output } from '@/lib/core/output';
import type { OpenedWorkbook } from '@/lib/workbook/workbook';

export type ExportKind = 'md' | 'ipynb';

/** Gives a notebook as a file; gives words on what the file leaves out. `shown` are results to put into it. */
export async function exportWorkbook(
  kind: ExportKind,
  opened: OpenedWorkbook,
  datasets: readonly string[],
  shown?: ReadonlyMap<string, readonly Output[]>,
): Promise<readonly string[]> {
  const { saveAsIpynb, saveAsMarkdown } = await import('@/lib/workbook/save-files');
  const file = kind === 'md' ? saveAsMarkdown(opened, datasets) : saveAsIpynb(opened, shown);
  download(file);
  return file.notes;
}

import type { OpenedWorkbook } from '@/lib/workbook/workbook';
import { createWorkbook, type NewWorkbook, newWorkbook } from '@/lib/workbook/workbook-store';

/** Keeps a new notebook; where the browser refuses storage, it is there for as long as the page is. */
export async function keepNew(
  parts: NewWorkbook,
): Promise<{ readonly opened: OpenedWorkbook; readonly isKept: boolean }> {
  const opened = newWorkbook(parts);
  try {
    await createWorkbook(opened);
    return { opened, isKept: true };
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return { opened, isKept: false };
  }
}

import { TEMPLATES } from '@/lib/workbook/templates';
import type { NewWorkbook } from '@/lib/workbook/workbook-store';

/** One empty cell of SQL, under a name that nobody chose. */
export const BLANK: NewWorkbook = {
  title: 'Untitled',
  cells: TEMPLATES.find(({ id }) => id === 'blank')?.cells ?? [],
  files: [],
};

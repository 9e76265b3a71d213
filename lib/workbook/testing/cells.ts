import type { Workbook, WorkbookCell, WorkbookFile } from '../workbook';

type Code = Extract<WorkbookCell, { kind: 'code' }>;

export const duckdb = (id: string, code: string): Code => ({
  kind: 'code',
  id,
  language: { language: 'sql', engine: 'duckdb' },
  code,
});
export const postgres = (id: string, code: string): Code => ({
  kind: 'code',
  id,
  language: { language: 'sql', engine: 'postgres' },
  code,
});
export const typescript = (id: string, code: string): Code => ({
  kind: 'code',
  id,
  language: { language: 'ts' },
  code,
});
export const text = (id: string, words: string): WorkbookCell => ({ kind: 'text', id, text: words });

export const workbookOf = (...cells: readonly WorkbookCell[]): Workbook => ({
  version: 1,
  id: 'w',
  title: 'A notebook',
  cells: [...cells],
  files: [],
  createdAt: 1,
  changedAt: 1,
});

export const withFiles = (workbook: Workbook, ...files: readonly WorkbookFile[]): Workbook => ({
  ...workbook,
  files: [...files],
});

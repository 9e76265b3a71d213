import type { TablePage } from '@/lib/core/value';

/** Rows shown whole; a longer table is a grid that scrolls. */
const PLAIN_ROWS = 30;

/** Whether a table is too long to be shown whole. */
export const isLong = (page: TablePage, windowed: boolean) =>
  page.rows.length > PLAIN_ROWS || (windowed && page.rowCount > page.rows.length);

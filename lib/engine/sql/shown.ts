import { LIMITS } from '../../core/limits';
import type { Output } from '../../core/output';
import type { Table } from '../../core/value';

/** Rows that are shown of what cannot be asked for by windows. */
export const SHOWN_ROWS = 10_000;

/** A small result is shown as it came back, all of it. */
export function shown(table: Table): Output {
  const rows = table.rows.slice(0, SHOWN_ROWS);
  return {
    kind: 'table',
    page: { columns: table.columns, rows, offset: 0, rowCount: table.rows.length },
    windowed: false,
  };
}

/** A plan is drawn with characters: it is shown line by line. */
export const shownPlan = (lines: readonly string[]): Output => ({
  kind: 'log',
  lines: lines.slice(0, LIMITS.logLines).map((text) => ({ level: 'log', text })),
  dropped: 0,
});

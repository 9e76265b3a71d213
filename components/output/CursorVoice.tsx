import type { TablePage } from '@/lib/core/value';
import { countOf, countText } from './format';
import type { GridCursor } from './grid-cursor';
import type { RowRange } from './useGridCursor';

type CursorVoiceProps = {
  page: TablePage;
  /** Given if the focus itself does not move from cell to cell. */
  cursor?: GridCursor | undefined;
  selected: RowRange | undefined;
};

/** Says where the cursor is and what is selected. */
export function CursorVoice({ page, cursor, selected }: CursorVoiceProps) {
  const column = cursor && (page.columns[cursor.column]?.name ?? '');
  const place =
    cursor &&
    (cursor.row < 0
      ? `Heading ${column}`
      : `Row ${countText(cursor.row + 1)} of ${countText(page.rowCount)}, ${column}`);
  const rows = selected && `${countOf(selected.last - selected.first + 1, 'row')} selected`;
  return (
    <span className="sr" aria-live="polite">
      {[place, rows].filter((part) => part !== undefined).join(', ')}
    </span>
  );
}

/** What the keys do in a table that can be worked with. */
export const KEYS =
  'Arrow keys move from cell to cell and to the headings. Enter shows the whole value; on a heading it sorts, with Shift after the other sortings, and Alt+Down opens its menu. Copying takes the cell, or the rows selected with Shift and the arrow keys.';

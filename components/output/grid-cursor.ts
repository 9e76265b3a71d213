/** A row of -1 is the head. */
export type GridCursor = { readonly row: number; readonly column: number };
export type GridSize = {
  readonly rows: number;
  readonly columns: number;
  readonly pageRows: number;
  /** Whether the cursor may enter the head. */
  readonly head?: boolean;
};

/** Where a key moves the cell cursor; undefined if the key is not the grid's. `mod` is Ctrl or ⌘. */
export function moveCursor(
  { row, column }: GridCursor,
  key: string,
  mod: boolean,
  size: GridSize,
): GridCursor | undefined {
  const to = (nextRow: number, nextColumn: number, least = 0): GridCursor => ({
    row: clamp(nextRow, size.rows, least),
    column: clamp(nextColumn, size.columns, 0),
  });
  const top = size.head ? -1 : 0;
  switch (key) {
    case 'ArrowUp':
      return mod ? to(0, column) : to(row - 1, column, top);
    case 'ArrowDown':
      return to(mod ? size.rows : row + 1, column, top);
    case 'ArrowLeft':
      return to(row, mod ? 0 : column - 1, top);
    case 'ArrowRight':
      return to(row, mod ? size.columns : column + 1, top);
    case 'PageUp':
      return to(row - size.pageRows, column);
    case 'PageDown':
      return to(row + size.pageRows, column);
    case 'Home':
      return to(mod ? 0 : row, 0, mod ? 0 : top);
    case 'End':
      return to(mod ? size.rows : row, size.columns, mod ? 0 : top);
    default:
      return undefined;
  }
}

const clamp = (value: number, count: number, least: number) => Math.max(least, Math.min(value, count - 1));

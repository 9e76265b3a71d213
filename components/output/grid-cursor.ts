export type GridCursor = { readonly row: number; readonly column: number };
export type GridSize = { readonly rows: number; readonly columns: number; readonly pageRows: number };

/** Where a key moves the cell cursor; undefined if the key is not the grid's. `mod` is Ctrl or ⌘. */
export function moveCursor(
  { row, column }: GridCursor,
  key: string,
  mod: boolean,
  size: GridSize,
): GridCursor | undefined {
  const to = (nextRow: number, nextColumn: number): GridCursor => ({
    row: clamp(nextRow, size.rows),
    column: clamp(nextColumn, size.columns),
  });
  switch (key) {
    case 'ArrowUp':
      return to(mod ? 0 : row - 1, column);
    case 'ArrowDown':
      return to(mod ? size.rows : row + 1, column);
    case 'ArrowLeft':
      return to(row, mod ? 0 : column - 1);
    case 'ArrowRight':
      return to(row, mod ? size.columns : column + 1);
    case 'PageUp':
      return to(row - size.pageRows, column);
    case 'PageDown':
      return to(row + size.pageRows, column);
    case 'Home':
      return to(mod ? 0 : row, 0);
    case 'End':
      return to(mod ? size.rows : row, size.columns);
    default:
      return undefined;
  }
}

const clamp = (value: number, count: number) => Math.max(0, Math.min(value, count - 1));

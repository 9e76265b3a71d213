/** Puts the focus into the code of the cell after (or before) this one, as the page shows them, and brings it into view. */
export function focusCell(id: string, where: 'next' | 'previous'): void {
  const cells = [...document.querySelectorAll<HTMLElement>('[data-cell]')];
  const here = cells.findIndex((cell) => cell.dataset.cell === id);
  const target = cells[here + (where === 'next' ? 1 : -1)];
  if (!target) return;
  (codeOf(target) ?? target).focus({ preventScroll: true });
  reveal(target);
}

/** Puts the focus into a cell's code: what was pressed to change it goes away. */
export function focusCode(id: string): void {
  const cell = document.getElementById(id);
  if (cell) codeOf(cell)?.focus({ preventScroll: true });
}

/** Keeps the focus where the reader is when the control that was pressed goes away. Nothing scrolls. */
export function focusRegion(id: string): void {
  document.getElementById(id)?.focus({ preventScroll: true });
}

const codeOf = (cell: HTMLElement) => cell.querySelector<HTMLElement>('[role=textbox], textarea');

/** A cell taller than the window shows its beginning. */
function reveal(cell: HTMLElement): void {
  const fits = cell.offsetHeight < window.innerHeight / 2;
  cell.scrollIntoView({ block: fits ? 'nearest' : 'start', behavior: 'instant' });
}

/** Puts the focus into the code of the cell after (or before) this one, as the page shows them. */
export function focusCell(id: string, where: 'next' | 'previous'): void {
  const cells = [...document.querySelectorAll<HTMLElement>('[data-cell]')];
  const here = cells.findIndex((cell) => cell.dataset.cell === id);
  const target = cells[here + (where === 'next' ? 1 : -1)];
  target?.querySelector<HTMLElement>('[role=textbox], textarea')?.focus();
}

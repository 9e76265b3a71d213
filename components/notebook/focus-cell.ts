import { BLOCK } from '@/components/command/current-cell';

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

/** Puts the focus on the cell, exercise or quiz before or after another, as the page shows them. */
export function focusBlock(from: HTMLElement, where: 'next' | 'previous'): void {
  const target = blockBeside(from, where);
  if (!target) return;
  target.focus({ preventScroll: true });
  reveal(target);
}

const blockBeside = (from: HTMLElement, where: 'next' | 'previous'): HTMLElement | undefined => {
  const blocks = [...document.querySelectorAll<HTMLElement>(BLOCK)];
  return blocks[blocks.indexOf(from) + (where === 'next' ? 1 : -1)];
};

/** Goes into a block: to its code, or to its first control. */
export function enterBlock(block: HTMLElement): void {
  (codeOf(block) ?? block.querySelector<HTMLElement>('input, textarea, button, a[href]'))?.focus();
}

/** What the block shows under its code, if it shows anything. */
export const outputOf = (block: HTMLElement) => block.querySelector<HTMLElement>('[data-output]:not(:empty)');

/** Puts the focus into the output: on what scrolls there, or on the whole. */
export function focusOutput(output: HTMLElement): void {
  const target = output.querySelector<HTMLElement>('[tabindex="0"]') ?? output;
  target.focus({ preventScroll: true });
  reveal(output);
}

/** Once the page shows it: after cells were added, removed or put back. Without it, the focus stays or goes to the page. */
export function focusSoon(id: string | undefined): void {
  requestAnimationFrame(() => {
    const block = id === undefined ? null : document.getElementById(id);
    if (block) {
      block.focus({ preventScroll: true });
      reveal(block);
    } else if (document.activeElement === document.body) {
      document.getElementById('content')?.focus({ preventScroll: true });
    }
  });
}

const codeOf = (cell: HTMLElement) => cell.querySelector<HTMLElement>('[role=textbox], textarea');

/** A cell taller than the window shows its beginning. */
function reveal(cell: HTMLElement): void {
  const fits = cell.offsetHeight < window.innerHeight / 2;
  cell.scrollIntoView({ block: fits ? 'nearest' : 'start', behavior: 'instant' });
}

import type { GridCursor } from './grid-cursor';

/** `--row`, in pixels of this reader's font size. */
export const rowHeight = () => 1.625 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Scrolls a grid's box just so far that a cell is whole in sight, below its head and right of its row numbers. */
export function revealCell(box: HTMLElement, cursor: GridCursor): void {
  const head = box.querySelector('thead');
  const heading = head?.querySelectorAll('th')[cursor.column + 1];
  const index = head?.querySelector('th');
  if (!head || !heading || !index) return;
  const height = rowHeight();
  const top = cursor.row * height;
  const sight = box.clientHeight - head.offsetHeight - height / 4;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + height > box.scrollTop + sight) box.scrollTop = top + height - sight;

  const left = heading.offsetLeft;
  if (left - index.offsetWidth < box.scrollLeft) box.scrollLeft = left - index.offsetWidth;
  else if (left + heading.offsetWidth > box.scrollLeft + box.clientWidth) {
    box.scrollLeft = left + heading.offsetWidth - box.clientWidth;
  }
}

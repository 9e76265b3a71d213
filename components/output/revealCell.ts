import type { GridCursor } from './grid-cursor';

/** Scrolls a grid's box just so far that a cell is whole in sight, below its head and right of its row numbers. */
export function revealCell(box: HTMLElement, cursor: GridCursor, rowHeight: number): void {
  const head = box.querySelector('thead');
  const heading = head?.querySelectorAll('th')[cursor.column + 1];
  const index = head?.querySelector('th');
  if (!head || !heading || !index) return;
  const top = cursor.row * rowHeight;
  const sight = box.clientHeight - head.offsetHeight - rowHeight / 4;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + rowHeight > box.scrollTop + sight) box.scrollTop = top + rowHeight - sight;

  const left = heading.getBoundingClientRect().left - head.getBoundingClientRect().left;
  if (left - index.offsetWidth < box.scrollLeft) box.scrollLeft = left - index.offsetWidth;
  else if (left + heading.offsetWidth > box.scrollLeft + box.clientWidth) {
    box.scrollLeft = left + heading.offsetWidth - box.clientWidth;
  }
}

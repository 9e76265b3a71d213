import { focusCode, focusRegion } from '@/components/notebook/focus-cell';

/** Puts the focus on a cell, or into what it says, once the page shows it; brings it into sight if it is not. */
export function standOn(id: string | undefined, where: 'cell' | 'code'): void {
  if (id === undefined) return;
  requestAnimationFrame(() => {
    const cell = document.getElementById(id);
    if (!cell) return;
    focusRegion(id);
    if (where === 'code') {
      // A text is read until somebody writes in it.
      cell.querySelector<HTMLElement>('[data-write]')?.click();
      focusCode(id);
    }
    cell.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  });
}

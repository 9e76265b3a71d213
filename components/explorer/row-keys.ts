import type { KeyboardEvent } from 'react';

/** What the arrow keys go through: each has a summary or a button first. */
const ROW = '[data-row]';
const STOPS = 'summary, button';

/** Up and down go from name to name, right opens or goes to the actions, left goes back or closes. */
export function moveByKey(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget: root } = event;
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (!(target instanceof HTMLElement) || !root.contains(target) || !target.matches(STOPS)) return;
  const row = target.closest<HTMLElement>(ROW);
  const next = row && nextStop(root, row, target, key);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function nextStop(root: HTMLElement, row: HTMLElement, stop: HTMLElement, key: string): HTMLElement | undefined {
  const rows = [...root.querySelectorAll<HTMLElement>(ROW)].filter((each) => each.checkVisibility());
  const stops = stopsOf(row);
  const at = stops.indexOf(stop);
  const details = row.querySelector('details');
  switch (key) {
    case 'ArrowDown':
      return firstOf(rows[rows.indexOf(row) + 1]);
    case 'ArrowUp':
      return firstOf(rows[rows.indexOf(row) - 1]);
    case 'Home':
      return firstOf(rows[0]);
    case 'End':
      return firstOf(rows.at(-1));
    case 'ArrowRight':
      if (at > 0 || !details || details.open) return stops[at + 1];
      details.open = true;
      return stop;
    case 'ArrowLeft':
      if (at > 0) return stops[at - 1];
      if (!details?.open) return firstOf(row.parentElement?.closest<HTMLElement>(ROW));
      details.open = false;
      return stop;
    default:
      return undefined;
  }
}

const stopsOf = (row: HTMLElement) =>
  [...row.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop.closest(ROW) === row && stop.checkVisibility());

const firstOf = (row: HTMLElement | null | undefined) => (row ? stopsOf(row)[0] : undefined);

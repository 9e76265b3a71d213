const FOCUSABLE = 'a[href], button, input, textarea, select, summary, [tabindex]';

/** Brings it into view, and the focus to it. */
export function goToElement(element: HTMLElement): void {
  if (!element.matches(FOCUSABLE)) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  const fits = element.offsetHeight < innerHeight / 2;
  element.scrollIntoView({ block: fits ? 'center' : 'start', behavior: 'instant' });
}

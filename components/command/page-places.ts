import { BLOCK } from './current-cell';
import type { Find } from './finds';
import { goToElement } from './go-to-element';

/** Headings, cells, exercises and questions of the page, in its order. */
export function pagePlaces(): readonly Find[] {
  const places = document.querySelectorAll<HTMLElement>(`main :is(h2, h3, h4)[id], main :is(${BLOCK})`);
  return [...places].flatMap((element): readonly Find[] => {
    const named = nameOf(element);
    return named ? [{ id: `place:${element.id}`, ...named, run: () => goToElement(element) }] : [];
  });
}

function nameOf(element: HTMLElement): { title: string; detail: string } | undefined {
  const text = (selector: string) => element.querySelector(selector)?.textContent.trim();
  if (!element.matches(BLOCK))
    return element.parentElement?.closest(BLOCK) ? undefined : { title: element.textContent.trim(), detail: 'section' };
  const title = text('h3');
  if (title) return { title, detail: `exercise, ${element.id}` };
  return { title: element.id, detail: element.dataset.block ?? 'cell' };
}

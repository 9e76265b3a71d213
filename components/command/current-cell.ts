/** Cells, exercises, quizzes: what the arrow keys go through. The element has the id and can have the focus. */
export const BLOCK = '[data-cell], [data-block]';

let current: string | undefined;

/** The cell, exercise or quiz that had the focus last, if it is still on the page. */
export function currentBlock(): HTMLElement | undefined {
  const element = current === undefined ? null : document.getElementById(current);
  return element?.matches(BLOCK) ? element : undefined;
}

/** The id of the cell or exercise that had the focus last. */
export const currentCell = (): string | undefined => currentBlock()?.dataset.cell;

/** Follows the focus until the answer is called. */
export function followFocus(): () => void {
  const onFocus = ({ target }: FocusEvent) => {
    const block = target instanceof Element ? target.closest(BLOCK) : null;
    if (block) current = block.id;
  };
  document.addEventListener('focusin', onFocus);
  return () => document.removeEventListener('focusin', onFocus);
}

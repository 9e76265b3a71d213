import type { CodeSelection } from './selection';

/** The one stretch in which two texts differ, and what stands there in the second. */
export function differenceOf(before: string, after: string): CodeSelection & { readonly text: string } {
  let from = 0;
  while (from < before.length && from < after.length && before[from] === after[from]) from++;
  let same = 0;
  while (same < before.length - from && same < after.length - from && before.at(-1 - same) === after.at(-1 - same))
    same++;
  return { from, to: before.length - same, text: after.slice(from, after.length - same) };
}

/** Where a place in code is after its spaces have changed: behind as many other characters as before. */
export function caretAfter(before: string, after: string, offset: number): number {
  const wanted = before.slice(0, offset).replaceAll(/\s/g, '').length;
  let seen = 0;
  for (let at = 0; at < after.length; at++) {
    if (seen === wanted) return /\s/.test(before[offset] ?? ' ') ? at : nextWord(after, at);
    if (!/\s/.test(after[at] ?? '')) seen++;
  }
  return after.length;
}

/** Whether two texts differ in their spaces alone. */
export const isRespaced = (before: string, after: string): boolean =>
  before.replaceAll(/\s/g, '') === after.replaceAll(/\s/g, '');

const nextWord = (code: string, at: number) => at + code.slice(at).search(/\S|$/);

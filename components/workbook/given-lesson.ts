import type { CellState } from '@/lib/notebook/state';
import type { StoredLesson } from '@/lib/notebook/stored';

/** A lesson on its way to the page of notebooks, where it becomes one. */
export type GivenLesson = { readonly stored: StoredLesson; readonly cells: ReadonlyMap<string, CellState> };

let given: GivenLesson | undefined;

export const giveLesson = (lesson: GivenLesson | undefined) => {
  given = lesson;
};

/** Undefined where the page was loaded anew. */
export const givenLesson = () => given;

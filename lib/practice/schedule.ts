import { type Card, createEmptyCard, type Grade as FsrsGrade, fsrs, Rating } from 'ts-fsrs';
import type { Grade } from './grade';

/** Whole days only, and never by chance: the same history gives the same date. */
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });

const RATINGS: Readonly<Record<Grade, FsrsGrade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
};

export type Recall = { readonly at: number; readonly grade: Grade };

/** When something is to be seen again after these grades, given in the order of their times. */
export function dueAfter(history: readonly Recall[]): number | undefined {
  const first = history[0];
  if (!first) return undefined;
  const card = history.reduce<Card>(
    (before, { at, grade }) => scheduler.next(before, new Date(at), RATINGS[grade]).card,
    createEmptyCard(new Date(first.at)),
  );
  return card.due.getTime();
}

import type { LessonLink } from '@/lib/notebook/stored';
import { type BankQuestion, readyOf } from '@/lib/practice/bank';
import type { Pattern } from '@/lib/practice/patterns';

/** What the build knows of practice. `lessons` prepare a question, by its id. */
export type PracticeContent = {
  readonly bank: readonly BankQuestion[];
  readonly patterns: readonly Pattern[];
  readonly lessons: Readonly<Record<string, readonly LessonLink[]>>;
};

export const readyIds = (bank: readonly BankQuestion[]): ReadonlySet<string> =>
  new Set(readyOf(bank).map(({ id }) => id));

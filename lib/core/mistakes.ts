import { NOTEBOOK_MISTAKES } from './mistakes-notebook';
import { QUERY_MISTAKES } from './mistakes-query';
import { SYNTAX_MISTAKES } from './mistakes-syntax';
import { TYPESCRIPT_MISTAKES } from './mistakes-typescript';
import { VALUE_MISTAKES } from './mistakes-value';

/** A place in a lesson: the id of a cell, a quiz, an exercise or a heading. */
export type TaughtAt = { readonly lesson: LessonId; readonly at: string };

/** What a mistake means, in two sentences: what happened, and what to do. Between backticks stands code. */
export type Meaning = {
  readonly happened: string;
  readonly remedy: string;
  readonly taught?: TaughtAt;
};

/** The lessons that mistakes lead to, by id. */
export const LESSON_TITLES = {
  'first-pipeline': 'First pipeline',
  'typescript-from-python': 'TypeScript for people who know Python',
  'select-join-inspect': 'Select, join, inspect',
  'json-and-ndjson': 'JSON and NDJSON',
  'group-and-join-ratings': 'Group and join ratings',
  'load-modes': 'Load modes',
  'splitting-columns': 'Splitting columns',
} as const;
type LessonId = keyof typeof LESSON_TITLES;

/** The commonest mistakes in SQL and TypeScript that work on data. */
export const MISTAKES = {
  ...QUERY_MISTAKES,
  ...VALUE_MISTAKES,
  ...SYNTAX_MISTAKES,
  ...TYPESCRIPT_MISTAKES,
  ...NOTEBOOK_MISTAKES,
} as const satisfies Readonly<Record<string, Meaning>>;
export type MistakeId = keyof typeof MISTAKES;

const BY_ID: Readonly<Record<string, Meaning>> = MISTAKES;

/** Undefined for a mistake that a saved result knows and we no longer do. */
export const meaningOf = (id: string): Meaning | undefined => (Object.hasOwn(BY_ID, id) ? BY_ID[id] : undefined);

import { readFileSync } from 'node:fs';
import { type Parsed, parseLesson } from '../parse';
import type { Lesson } from '../schema';

export const FIXTURES = [
  'splitting-columns.lesson.md',
  'every-role.md',
  'q023-latest-event.md',
  'q049-split-column.md',
  'q068-idempotent-load.md',
  'equivalent.md',
] as const;

export type Fixture = (typeof FIXTURES)[number];

export const fixtureText = (name: Fixture) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
export const read = (text: string): Parsed => parseLesson(text, { file: 'a.md' });

/** The lesson in `text`, which has no mistakes. */
export function lessonIn(text: string): Lesson {
  const { lesson, problems } = read(text);
  if (!lesson) throw new Error(JSON.stringify(problems));
  return lesson;
}

/** The same value without the places in the file. */
export function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  const isSpan = (each: unknown) => typeof each === 'object' && each !== null && 'from' in each && 'column' in each;
  const kept = Object.entries(value).filter(([, each]) => !isSpan(each));
  return Object.fromEntries(kept.map(([key, each]) => [key, withoutPlaces(each)]));
}

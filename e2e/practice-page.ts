import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parseLesson } from '../lib/lesson/parse';
import type { Exercise } from '../lib/lesson/schema';
import { plainText } from '../lib/practice/plain-text';
import { findLessonFiles, idOf } from '../scripts/lessons/library';
import { expect, type LessonPage } from './fixtures';

/** The exercises of a question that are answered in code, without its follow-ups. */
export function exercisesOf(question: string): readonly Exercise[] {
  const file = findLessonFiles('lessons').find((path) => idOf(path).toUpperCase() === question) ?? question;
  const { lesson } = parseLesson(readFileSync(file, 'utf8'), { file });
  return (lesson?.blocks ?? []).flatMap((block) =>
    block.kind === 'exercise' && block.after === undefined && block.language.language !== 'md' ? block : [],
  );
}

export const clockOf = (page: Page) => page.getByRole('region', { name: 'Clock' });

/** Seconds that the page's clock shows for its question. */
export async function secondsShown(page: Page): Promise<number> {
  const text = await clockOf(page)
    .getByRole('timer', { name: / on this question$/ })
    .textContent();
  const [minutes = 0, seconds = 0] = (text ?? '').split(':').map(Number);
  return minutes * 60 + seconds;
}

export async function answerRight(page: Page, lesson: LessonPage, question: string) {
  for (const { id, solution } of exercisesOf(question)) {
    const cell = lesson.cell(id);
    await cell.edit(solution.code);
    await cell.check.click();
    await expect(cell.verdict).toContainText('Passed', { timeout: 60_000 });
  }
  await expect(clockOf(page)).toContainText('passed in');
}

/** Gives a wrong answer that the question's author foresaw; the answer is the beginning of the remark on it. */
export async function answerWrong(lesson: LessonPage, question: string): Promise<string> {
  const [exercise] = exercisesOf(question);
  const [wrong] = exercise?.wrongs ?? [];
  if (!exercise || !wrong) throw new Error(`${question} foresees no wrong answer`);
  const cell = lesson.cell(exercise.id);
  await cell.edit(wrong.code);
  await cell.check.click();
  await expect(cell.verdict).toContainText('Not yet', { timeout: 60_000 });
  return plainText(wrong.remark).slice(0, 24);
}

/** Asks for other questions until a session has more than one; the answer is how many. */
export async function planSeveral(page: Page): Promise<number> {
  const planned = page.getByRole('list', { name: 'Questions of the session' }).getByRole('listitem');
  const other = page.getByRole('button', { name: 'Other questions' });
  for (let tries = 0; tries < 30 && (await planned.count()) < 2; tries++) await other.click();
  const asked = await planned.count();
  expect(asked).toBeGreaterThan(1);
  return asked;
}

export const questionOf = (page: Page) => /\/practice\/(Q\d+)\//.exec(page.url())?.[1] ?? '';

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseLesson } from '@/lib/lesson/parse';
import { parsePlan } from '@/lib/lesson/plan';
import { readLibrary } from '@/scripts/lessons/library';
import { LESSON_TITLES, type Meaning, MISTAKES, meaningOf } from './mistakes';

const { files } = readLibrary();
const meanings: readonly (readonly [string, Meaning])[] = Object.entries(MISTAKES);

/** What a link can lead to in a lesson that is written. */
function placesIn(lesson: string): readonly string[] {
  const file = files.get(lesson);
  const parsed = file === undefined ? undefined : parseLesson(readFileSync(file, 'utf8'), { file }).lesson;
  return (parsed?.blocks ?? []).flatMap((block) => {
    if (block.kind === 'prose') return [];
    return block.kind === 'exercise' ? [block.id, block.slug] : [block.id];
  });
}

test('each lesson that a mistake leads to is in the plan, under the title that the link shows', () => {
  const { plan } = parsePlan(readFileSync('lessons/plan.yaml', 'utf8'));
  const planned = new Map(plan?.modules.flatMap(({ lessons }) => lessons.map(({ id, title }) => [id, title] as const)));
  expect(Object.keys(LESSON_TITLES).map((id) => [id, planned.get(id)])).toEqual(Object.entries(LESSON_TITLES));
});

test('each link of a mistake leads to a place that is there, in a lesson that is written', () => {
  const places = new Map(Object.keys(LESSON_TITLES).map((lesson) => [lesson, placesIn(lesson)]));
  const lost = meanings.flatMap(([id, { taught }]) =>
    taught && !places.get(taught.lesson)?.includes(taught.at) ? [`${id}: ${taught.lesson}#${taught.at}`] : [],
  );
  expect(lost).toEqual([]);
});

test('a meaning says what happened and what to do, each as a sentence, code between pairs of backticks', () => {
  const odd = meanings.filter(([, { happened, remedy }]) =>
    [happened, remedy].some((said) => !/^[A-Z`“][\s\S]*\.$/.test(said) || said.split('`').length % 2 === 0),
  );
  expect(odd).toEqual([]);
  expect(meanings.length).toBeGreaterThan(50);
});

test('a mistake that nobody knows any more has no meaning', () => {
  expect([meaningOf('many-rows')?.remedy.slice(0, 3), meaningOf('gone'), meaningOf('toString')]).toEqual([
    'Use',
    undefined,
    undefined,
  ]);
});

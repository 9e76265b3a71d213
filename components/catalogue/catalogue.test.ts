import { expect, test } from 'vitest';
import { type CatalogueLesson, catalogueOf, duration, filterCatalogue, lessonsOf, matches } from './catalogue';

function planned(id: string, number: number, after: string[] = []) {
  return {
    id,
    number,
    title: `The ${id}`,
    goal: `Learn ${id}`,
    minutes: 30,
    after,
    data: [],
    covers: [],
    practice: [],
  };
}
const plan = {
  modules: [
    { id: 'm1', title: 'First', lessons: [planned('join', 1)] },
    { id: 'm2', title: 'Second', lessons: [planned('cron', 2, ['join']), planned('graph', 3, ['join', 'cron'])] },
  ],
};
const modules = catalogueOf(plan, new Set(['cron']));

test('a lesson names what it needs by number, and is ready when it has a file', () => {
  expect(lessonsOf(modules)).toEqual<CatalogueLesson[]>([
    { id: 'join', number: 1, title: 'The join', goal: 'Learn join', minutes: 30, needs: [], status: 'coming' },
    { id: 'cron', number: 2, title: 'The cron', goal: 'Learn cron', minutes: 30, needs: [1], status: 'ready' },
    { id: 'graph', number: 3, title: 'The graph', goal: 'Learn graph', minutes: 30, needs: [1, 2], status: 'coming' },
  ]);
});

test('filtering keeps the modules that still have lessons, in their order', () => {
  const kept = filterCatalogue(modules, ({ id }) => id !== 'join');
  expect(kept.map(({ id, lessons }) => [id, lessons.map((lesson) => lesson.id)])).toEqual([['m2', ['cron', 'graph']]]);
});

test.each([
  ['', true],
  ['CRON', true],
  ['learn  cr', true],
  ['2', true],
  ['cron graph', false],
])('searching for "%s" finds the lesson Cron: %s', (query, found) => {
  const cron = lessonsOf(modules)[1];
  expect(cron && matches(cron, query)).toBe(found);
});

test('durations are written in hours and minutes', () => {
  expect([0, 35, 60, 70, 240].map(duration)).toEqual(['0 min', '35 min', '1 h', '1 h 10 min', '4 h']);
});

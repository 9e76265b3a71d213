import { expect, test } from 'vitest';
import type { Find } from './finds';
import { paletteSections } from './palette-sections';
import type { OfferedCommand } from './useOffer';

const command = (id: string, title: string, group: OfferedCommand['group'], why?: string): OfferedCommand => ({
  id,
  title,
  group,
  blocked: why,
  run: () => undefined,
});
const find = (id: string, title: string, detail: string): Find => ({ id, title, detail, run: () => undefined });

const COMMANDS = [
  command('look.dark', 'Dark', 'Look'),
  command('run.all', 'Run all', 'Run'),
  command('run.stop', 'Stop', 'Run', 'Nothing runs.'),
];
const FINDS = [find('place:trunk', 'trunk', 'cell'), find('lesson:runs', 'Runs that end', 'lesson')];

const shown = (query: string, recent: readonly string[] = []) =>
  paletteSections(query, COMMANDS, FINDS, recent).map(({ title, items }) => [title, items.map(({ id }) => id)]);

test('without a query all commands stand by their groups, those that cannot be done at the end', () => {
  expect(shown('')).toEqual([
    ['Run', ['run.all']],
    ['Look', ['look.dark']],
    ['Not now', ['run.stop']],
  ]);
});

test('recent commands come first, and once', () => {
  expect(shown('', ['look.dark', 'gone', 'run.stop', 'run.all'])).toEqual([
    ['Recent', ['look.dark', 'run.all']],
    ['Not now', ['run.stop']],
  ]);
});

test('a query finds commands, places and lessons, best first', () => {
  expect(shown('run')).toEqual([['Found', ['run.all', 'lesson:runs', 'place:trunk']]]);
  expect(shown('teapot')).toEqual([]);
});

test('what cannot be done is found last, with its reason', () => {
  const places = [find('place:nonstop', 'nonstop', 'cell')];
  expect(paletteSections('stop', COMMANDS, places, []).flatMap(({ items }) => items)).toMatchObject([
    { id: 'place:nonstop', mark: { from: 3, to: 7 } },
    { id: 'run.stop', blocked: 'Nothing runs.', mark: { from: 0, to: 4 } },
  ]);
});

import { expect, test } from 'vitest';
import { type BankQuestion, bankOf } from './bank';
import { agoText, dateText, dueText } from './day';
import { filterBank, filterFrom, NO_FILTER, queryOf } from './filter-bank';
import { DAY, FRIDAY } from './testing/practice';

const planned = [
  { id: 'Q001', title: 'Names in order', topic: 'sql', level: 'junior' },
  { id: 'Q002', title: 'A planned title', topic: 'sql', level: 'senior' },
  { id: 'Q003', title: 'Lines', topic: 'typescript', level: 'junior' },
] as const;
const bank = bankOf(planned, new Map([['Q002', { ...planned[1], title: 'Names joined', minutes: 15 }]]));

test('a written question has its own title and its minutes', () => {
  expect(bank[1]).toEqual<BankQuestion>({
    id: 'Q002',
    title: 'Names joined',
    topic: 'sql',
    level: 'senior',
    minutes: 15,
    status: 'ready',
  });
  expect(bank[0]?.status).toBe('coming');
});

test('filters narrow each other', () => {
  const idsFor = (filter: Partial<typeof NO_FILTER>) =>
    filterBank(bank, { ...NO_FILTER, ...filter }, ({ id }, state) => state === 'due' && id === 'Q001').map(
      ({ id }) => id,
    );
  expect(idsFor({})).toEqual(['Q001', 'Q002', 'Q003']);
  expect(idsFor({ topic: 'sql', level: 'junior' })).toEqual(['Q001']);
  expect(idsFor({ words: ' names  JOIN' })).toEqual(['Q002']);
  expect(idsFor({ words: 'q003' })).toEqual(['Q003']);
  expect(idsFor({ state: 'due' })).toEqual(['Q001']);
  expect(idsFor({ state: 'passed' })).toEqual([]);
});

test('the address says what the list shows, and what it does not know counts as nothing', () => {
  const filter = { topic: 'sql', level: 'junior', state: 'due', words: 'a b' } as const;
  expect(filterFrom(queryOf(filter))).toEqual(filter);
  expect(queryOf(NO_FILTER)).toBe('');
  expect(filterFrom('?topic=cooking&level=junior&state=x')).toEqual({ ...NO_FILTER, level: 'junior' });
});

test('days are told as a person would', () => {
  expect([-1, 0, 1, 3, 20].map((days) => dueText(FRIDAY + days * DAY, FRIDAY))).toEqual([
    'today',
    'today',
    'tomorrow',
    'in 3 days',
    'on 10 December',
  ]);
  expect([0, 1, 3, 20].map((days) => agoText(FRIDAY - days * DAY, FRIDAY))).toEqual([
    'today',
    'yesterday',
    '3 days ago',
    'on 31 October',
  ]);
  expect(dateText(FRIDAY - 365 * DAY, FRIDAY)).toBe('20 November 2025');
});

import { expect, test } from 'vitest';
import { chooseQuestions, type Standing } from './choose-questions';
import { ready } from './testing/practice';

const wish = { minutes: 20, topics: [], levels: [], seed: 'a' } as const;
const idsOf = (questions: readonly { id: string }[]) => questions.map(({ id }) => id).toSorted();
const unseen = (): Standing => ({ status: 'unseen' });

test('what is due comes before what was never seen, and that before what was seen', () => {
  const bank = [ready('Q1', 10), ready('Q2', 10), ready('Q3', 10)];
  const standings: Record<string, Standing> = {
    Q1: { status: 'seen', at: 1 },
    Q2: { status: 'due' },
    Q3: { status: 'unseen' },
  };
  expect(idsOf(chooseQuestions(bank, wish, (id) => standings[id] ?? unseen()))).toEqual(['Q2', 'Q3']);
});

test('the minutes are filled: two of ten are better than one of fifteen', () => {
  expect(idsOf(chooseQuestions([ready('Q1', 15), ready('Q2', 10), ready('Q3', 10)], wish, unseen))).toEqual([
    'Q2',
    'Q3',
  ]);
});

test('of what was seen, the one seen longest ago comes first', () => {
  const seen = (id: string): Standing => ({ status: 'seen', at: Number(id.slice(1)) });
  const bank = [ready('Q9', 20), ready('Q2', 20), ready('Q5', 20)];
  expect(idsOf(chooseQuestions(bank, wish, seen))).toEqual(['Q2']);
});

test('easier questions are asked first', () => {
  const bank = [ready('Q1', 5, { level: 'senior' }), ready('Q2', 5), ready('Q3', 5, { level: 'middle' })];
  expect(chooseQuestions(bank, wish, unseen).map(({ level }) => level)).toEqual(['junior', 'middle', 'senior']);
});

test('when nothing is short enough, nothing is chosen', () => {
  expect(chooseQuestions([ready('Q1', 25)], wish, unseen)).toEqual([]);
});

test('another seed chooses otherwise', () => {
  const bank = Array.from({ length: 20 }, (_, index) => ready(`Q${index}`, 10));
  const choices = ['a', 'b', 'c', 'd'].map((seed) => idsOf(chooseQuestions(bank, { ...wish, seed }, unseen)).join());
  expect(new Set(choices).size).toBeGreaterThan(1);
});

import { z } from 'zod';
import { Level, Topic } from '../lesson/schema';
import type { BankQuestion } from './bank';
import type { StateFilter } from './question-state';

/** What the list shows; undefined is everything. */
export type BankFilter = {
  readonly topic: Topic | undefined;
  readonly level: Level | undefined;
  readonly state: StateFilter | undefined;
  readonly words: string;
};

export const NO_FILTER: BankFilter = { topic: undefined, level: undefined, state: undefined, words: '' };

const State = z.enum(['not-tried', 'tried', 'passed', 'due']);

/** Reads `?topic=sql&level=junior&state=due&words=join`; what it does not know counts as nothing. */
export function filterFrom(query: string): BankFilter {
  const given = new URLSearchParams(query);
  return {
    topic: Topic.optional()
      .catch(undefined)
      .parse(given.get('topic') ?? undefined),
    level: Level.optional()
      .catch(undefined)
      .parse(given.get('level') ?? undefined),
    state: State.optional()
      .catch(undefined)
      .parse(given.get('state') ?? undefined),
    words: given.get('words') ?? '',
  };
}

/** With a leading `?`, or empty. */
export function queryOf({ topic, level, state, words }: BankFilter): string {
  const given = Object.entries({ topic, level, state, words: words.trim() }).flatMap(([key, value]) =>
    value ? [[key, value]] : [],
  );
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}

/** `inState` tells whether a question is in the state that is asked for. */
export function filterBank(
  bank: readonly BankQuestion[],
  filter: BankFilter,
  inState: (question: BankQuestion, state: StateFilter) => boolean,
): readonly BankQuestion[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return bank.filter(
    (question) =>
      (filter.topic === undefined || question.topic === filter.topic) &&
      (filter.level === undefined || question.level === filter.level) &&
      (filter.state === undefined || inState(question, filter.state)) &&
      words.every((word) => `${question.id} ${question.title}`.toLowerCase().includes(word)),
  );
}

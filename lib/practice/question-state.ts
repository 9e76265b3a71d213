import type { BankQuestion } from './bank';
import type { Standing } from './choose-questions';
import { type Journal, lastSitting, sittingsOf } from './journal';
import { type Outcome, outcomeOf } from './outcome';

/** How a candidate stands with a question. `best` is the fastest sitting that passed. */
export type QuestionState =
  | { readonly status: 'not-tried' }
  | { readonly status: 'open' }
  | { readonly status: 'tried'; readonly last: Outcome }
  | { readonly status: 'passed'; readonly best: Outcome };

export function stateOf(journal: Journal, question: string, now: number): QuestionState {
  const last = lastSitting(journal, question);
  if (!last) return { status: 'not-tried' };
  if (!last.ended) return { status: 'open' };
  const passed = sittingsOf(journal)
    .filter((sitting) => sitting.question === question && sitting.ended?.because === 'passed')
    .map((sitting) => outcomeOf(sitting, now))
    .toSorted((a, b) => a.milliseconds - b.milliseconds);
  return passed[0] ? { status: 'passed', best: passed[0] } : { status: 'tried', last: outcomeOf(last, now) };
}

/** For choosing the questions of a session. */
export function standingsOf(journal: Journal, due: readonly string[]): (id: string) => Standing {
  const seen = new Map(sittingsOf(journal).map(({ question, startedAt }) => [question, startedAt]));
  return (id) => {
    if (due.includes(id)) return { status: 'due' };
    const at = seen.get(id);
    return at === undefined ? { status: 'unseen' } : { status: 'seen', at };
  };
}

export type StateFilter = 'not-tried' | 'tried' | 'passed' | 'due';

export function hasState(
  { id }: Pick<BankQuestion, 'id'>,
  filter: StateFilter,
  states: ReadonlyMap<string, QuestionState>,
  due: ReadonlySet<string>,
): boolean {
  const status = states.get(id)?.status ?? 'not-tried';
  if (filter === 'due') return due.has(id);
  if (filter === 'tried') return status === 'tried' || status === 'open';
  return status === filter;
}

import type { Level, Topic } from '../lesson/schema';

/** A question as the list of the bank shows it. */
export type BankQuestion = {
  readonly id: string;
  readonly title: string;
  readonly topic: Topic;
  readonly level: Level;
} & ({ readonly status: 'coming' } | { readonly status: 'ready'; readonly minutes: number });

export type ReadyQuestion = Extract<BankQuestion, { status: 'ready' }>;

type Planned = { readonly id: string; readonly title: string; readonly topic: Topic; readonly level: Level };

/** The planned questions, those that are written with the words of their own file. */
export function bankOf(
  planned: readonly Planned[],
  written: ReadonlyMap<string, Planned & { readonly minutes: number }>,
): readonly BankQuestion[] {
  return planned.map(({ id, title, topic, level }) => {
    const ready = written.get(id);
    return ready
      ? { id, title: ready.title, topic: ready.topic, level: ready.level, minutes: ready.minutes, status: 'ready' }
      : { id, title, topic, level, status: 'coming' };
  });
}

export const readyOf = (bank: readonly BankQuestion[]): readonly ReadyQuestion[] =>
  bank.flatMap((question) => (question.status === 'ready' ? question : []));

/** `Q049` for a question that the bank no longer has. */
export const titleOf = (bank: readonly BankQuestion[], id: string) => bank.find((one) => one.id === id)?.title ?? id;

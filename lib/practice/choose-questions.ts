import { groupBy } from '../core/group-by';
import { hashText } from '../core/hash';
import type { Level, Topic } from '../lesson/schema';
import type { ReadyQuestion } from './bank';
import { LEVELS } from './topics';

export type Wish = {
  readonly minutes: number;
  readonly topics: readonly Topic[];
  readonly levels: readonly Level[];
  readonly seed: string;
};

/** What is known of a question: one that is due comes first, then those never seen, then those seen longest ago. */
export type Standing = { readonly status: 'due' | 'unseen' } | { readonly status: 'seen'; readonly at: number };

const RANKS = ['due', 'unseen', 'seen'] as const;

/**
 * The questions of a session. Together they need no more than its minutes, and as many of them as can be filled, each
 * rank before the next. The same seed gives the same questions, the easier ones first.
 */
export function chooseQuestions(
  bank: readonly ReadyQuestion[],
  wish: Wish,
  standingOf: (id: string) => Standing,
): readonly ReadyQuestion[] {
  const wanted = wantedOf(bank, wish);
  const ranks = groupBy(wanted, ({ id }) => standingOf(id).status);
  const chosen: ReadyQuestion[] = [];
  for (const rank of RANKS) {
    const left = wish.minutes - minutesOf(chosen);
    const members = ranks.get(rank) ?? [];
    const mixed = mixTopics(members, wish.seed);
    chosen.push(
      ...fill(rank === 'seen' ? mixed.toSorted((a, b) => seenAt(a, standingOf) - seenAt(b, standingOf)) : mixed, left),
    );
  }
  const order = new Map(mixTopics(chosen, wish.seed).map(({ id }, position) => [id, position]));
  return chosen.toSorted(
    (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0),
  );
}

/** No topic or no level chosen means all of them. */
export const wantedOf = (bank: readonly ReadyQuestion[], { topics, levels }: Pick<Wish, 'topics' | 'levels'>) =>
  bank.filter(
    ({ topic, level }) =>
      (topics.length === 0 || topics.includes(topic)) && (levels.length === 0 || levels.includes(level)),
  );

export const minutesOf = (questions: readonly ReadyQuestion[]) =>
  questions.reduce((sum, { minutes }) => sum + minutes, 0);

function seenAt({ id }: ReadyQuestion, standingOf: (id: string) => Standing): number {
  const standing = standingOf(id);
  return standing.status === 'seen' ? standing.at : 0;
}

/** Shuffled by the seed, the topics taking turns. */
function mixTopics(questions: readonly ReadyQuestion[], seed: string): readonly ReadyQuestion[] {
  const place = (text: string) => hashText(`${seed} ${text}`);
  const byPlace = (a: string, b: string) => (place(a) < place(b) ? -1 : 1);
  const shuffled = questions.toSorted((a, b) => byPlace(a.id, b.id));
  const topics = [...groupBy(shuffled, ({ topic }) => topic)].toSorted(([a], [b]) => byPlace(a, b));
  const longest = Math.max(0, ...topics.map(([, members]) => members.length));
  return Array.from({ length: longest }, (_, turn) => topics.flatMap(([, members]) => members[turn] ?? [])).flat();
}

/** Those that use the most of the minutes; of several such choices, the one with the earliest. */
function fill(questions: readonly ReadyQuestion[], minutes: number): readonly ReadyQuestion[] {
  const best = new Map<number, readonly ReadyQuestion[]>([[0, []]]);
  for (const question of questions)
    for (const [sum, members] of [...best]) {
      const total = sum + question.minutes;
      if (total <= minutes && !best.has(total)) best.set(total, [...members, question]);
    }
  return best.get(Math.max(...best.keys())) ?? [];
}

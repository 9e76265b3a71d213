import { z } from 'zod';
import { Session } from './session';
import { Sitting } from './sitting';

/** What is kept of practice. Everything else is worked out from it. */
export const Entry = z.discriminatedUnion('kind', [Sitting, Session]);
export type Entry = z.infer<typeof Entry>;

/** By key: `sitting …` and `session …`. */
export type Journal = ReadonlyMap<string, Entry>;

export const keyOf = ({ kind, id }: Pick<Entry, 'kind' | 'id'>) => `${kind} ${id}`;

/** What becomes of one entry; the new one, or the same for no change. */
export type Change = { readonly key: string; readonly to: (entry: Entry | undefined) => Entry | undefined };

export const addEntry = (entry: Entry): Change => ({ key: keyOf(entry), to: (old) => old ?? entry });

export const changeSitting = (id: string, to: (sitting: Sitting) => Sitting): Change => ({
  key: `sitting ${id}`,
  to: (entry) => (entry?.kind === 'sitting' ? to(entry) : entry),
});
export const changeSession = (id: string, to: (session: Session) => Session): Change => ({
  key: `session ${id}`,
  to: (entry) => (entry?.kind === 'session' ? to(entry) : entry),
});

/** In the order in which they began. */
export const sittingsOf = (journal: Journal): readonly Sitting[] =>
  [...journal.values()].flatMap((entry) => (entry.kind === 'sitting' ? entry : [])).toSorted(byStart);

/** The newest first. */
export const sessionsOf = (journal: Journal): readonly Session[] =>
  [...journal.values()].flatMap((entry) => (entry.kind === 'session' ? entry : [])).toSorted((a, b) => byStart(b, a));

export const sessionIn = (journal: Journal, id: string): Session | undefined =>
  sessionsOf(journal).find((session) => session.id === id);

/** The session that is going on: there is one at most. */
export const openSessionIn = (journal: Journal): Session | undefined =>
  sessionsOf(journal).find(({ closed }) => !closed);

/** The newest of a question. */
export const lastSitting = (journal: Journal, question: string): Sitting | undefined =>
  sittingsOf(journal).findLast((sitting) => sitting.question === question);

const byStart = (a: Entry, b: Entry) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1);

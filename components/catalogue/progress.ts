import type { Progress } from '@/lib/notebook/saved-work/progress';

/** By lesson id. A lesson without saved work is not in it. */
export type ProgressByLesson = ReadonlyMap<string, Progress>;

/** The unfinished lesson that was worked on last. */
export function findLast(progress: ProgressByLesson): string | undefined {
  const started = [...progress].filter(([, { status }]) => status === 'started');
  return started.toSorted(([, a], [, b]) => b.savedAt - a.savedAt)[0]?.[0];
}

/** `today at 14:32`, `yesterday at 09:05`, `on 3 March`, in the reader's own time. */
export function whenSaved(savedAt: number, now: number): string {
  const date = new Date(savedAt);
  const midnight = new Date(now);
  midnight.setHours(0, 0, 0, 0);
  const time = `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
  if (savedAt >= midnight.getTime()) return `today at ${time}`;
  midnight.setDate(midnight.getDate() - 1);
  if (savedAt >= midnight.getTime()) return `yesterday at ${time}`;
  return `on ${date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long' })}`;
}

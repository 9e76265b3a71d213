import { newKey } from '@/lib/core/new-key';
import { begin } from '@/lib/practice/commands';
import type { SessionPlan } from '@/lib/practice/session';
import { browserJournal } from './browser-journal';

/** Begins a session; its first question is what comes next. Resolves when it is kept, or cannot be. */
export async function startSession(plan: SessionPlan): Promise<void> {
  const store = browserJournal();
  store.change(begin(plan, newKey(), Date.now()));
  await store.settled();
}

import { say } from '@/components/command/say';
import { findEditor } from './open-editors';

/** Formats a cell's code, and says what came of it. */
export async function formatAndSay(id: string): Promise<void> {
  const done = await findEditor(id)?.format();
  if (done) say(done.status === 'refused' ? done.why : `The code is ${done.status}.`);
}

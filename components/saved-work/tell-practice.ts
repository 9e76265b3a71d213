import type { Changes } from '@/lib/backup/changes';
import { PRACTICE_CHANNEL } from '@/lib/practice/journal-host';

/** Open pages read again what of practice was brought in. */
export function tellPractice({ puts }: Changes): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const keys = puts.flatMap(({ store, key }) => (store === 'practice' ? key : []));
  if (keys.length === 0) return;
  const channel = new BroadcastChannel(PRACTICE_CHANNEL);
  channel.postMessage(keys);
  channel.close();
}

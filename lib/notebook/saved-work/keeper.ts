import { type Keeper, keep } from '../../storage/keeper';
import type { Notebook } from '../notebook';
import { browserHost, type KeeperHost } from './keeper-host';
import type { SavedLesson } from './record';
import { restoreEvent, toWork, workChanged } from './work';

/** Brings saved work back into a lesson, then keeps it. */
export function keepWork({ store, stored }: Notebook, host: KeeperHost = browserHost): Keeper {
  /** What was there before the reader did anything that is not kept. */
  let base = store.read();
  /** The record that was read last: what it knows and the lesson does not is written back. */
  let kept: SavedLesson | undefined;
  return keep(
    {
      name: `millrace ${stored.work}`,
      read: store.read,
      subscribe: store.subscribe,
      isChanged: workChanged,
      // What was typed while the work was being read stays, and is not written yet.
      async restore() {
        kept = await host.load(stored.work);
        const typed = store.read();
        if (kept) store.send(restoreEvent(kept, base, typed));
        const written = workChanged(base, typed) ? base : store.read();
        base = store.read();
        return { written, saved: kept ? { status: 'saved', at: kept.savedAt } : { status: 'nothing' } };
      },
      write: (state, at) => host.store(toWork(stored, state, at, kept)),
      tell: (saved) => store.send({ type: 'saved', saved }),
    },
    host,
  );
}

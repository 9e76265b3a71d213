import { type Keeper, keep } from '../../storage/keeper';
import type { Notebook } from '../notebook';
import { browserHost, type KeeperHost } from './keeper-host';
import type { SavedLesson } from './record';
import { restoreEvent, toWork, workChanged } from './work';

/** Brings saved work back into a lesson, then keeps it. */
export function keepWork({ store, stored }: Notebook, host: KeeperHost = browserHost): Keeper {
  /** The last state of which all is kept: what differs from it is newer than what any tab has written. */
  let base = store.read();
  /** The record that was read last: what it knows and the lesson does not is written back. */
  let kept: SavedLesson | undefined;
  return keep(
    {
      name: `millrace ${stored.work}`,
      place: { store: 'lessons', key: stored.work },
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
      async write(state, at) {
        await host.store(toWork(stored, state, at, kept));
        base = state;
      },
      records: (state, at) => [{ store: 'lessons', key: stored.work, value: toWork(stored, state, at, kept) }],
      tell: (saved) => store.send({ type: 'saved', saved }),
    },
    host,
  );
}

import { onStorageClosed, openStorage } from './database';
import type { Place } from './open-records';
import { askToPersist } from './persistence';

/** How a lock is asked for: it may be had at once or not, waited for, or taken from whoever has it. */
export type Asking = 'try' | 'wait' | 'steal';

/** What whoever keeps something needs of the browser, as one tab among others. */
export type TabHost = {
  /**
   * Calls `use` with whether the lock is ours, which it is until `use` has resolved. With `steal` it is taken from whoever
   * has it, whose call then rejects with an AbortError. A `signal` ends waiting, with an AbortError.
   */
  lock(name: string, asking: Asking, signal: AbortSignal, use: (isOurs: boolean) => Promise<void>): Promise<void>;
  /** Told when the page may be about to go. */
  onLeave(listener: () => void): () => void;
  /** Called often enough to say within two seconds that what was kept is gone. */
  onWatch(listener: () => void): () => void;
  isThere(place: Place): Promise<boolean>;
  /** Something was written. */
  onWritten(): void;
};

const WATCH_MS = 1_500;

export const browserTab: TabHost = {
  async lock(name, asking, signal, use) {
    // A page without a secure address has no locks: two tabs of it overwrite each other.
    if (!('locks' in navigator)) return use(true);
    const options = asking === 'wait' ? { signal } : asking === 'steal' ? { steal: true } : { ifAvailable: true };
    await navigator.locks.request(name, options, (lock) => use(lock !== null));
  },
  onLeave(listener) {
    addEventListener('pagehide', listener);
    document.addEventListener('visibilitychange', listener);
    return () => {
      removeEventListener('pagehide', listener);
      document.removeEventListener('visibilitychange', listener);
    };
  },
  onWatch(listener) {
    const look = () => void (document.visibilityState === 'visible' && listener());
    const timer = setInterval(look, WATCH_MS);
    document.addEventListener('visibilitychange', look);
    const off = onStorageClosed(listener);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      off();
    };
  },
  isThere: async ({ store, key }) => (await (await openStorage()).getKey(store, key)) !== undefined,
  onWritten: askToPersist,
};

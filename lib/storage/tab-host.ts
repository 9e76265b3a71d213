/** What whoever keeps something needs of the browser, as one tab among others. */
export type TabHost = {
  /**
   * Calls `use` with whether the lock is ours, which it is until `use` has resolved. With `steal` it is taken from whoever
   * has it, whose call then rejects with an AbortError.
   */
  lock(name: string, steal: boolean, use: (isOurs: boolean) => Promise<void>): Promise<void>;
  /** Told when the page may be about to go. */
  onLeave(listener: () => void): () => void;
};

export const browserTab: TabHost = {
  async lock(name, steal, use) {
    // A page without a secure address has no locks: two tabs of it overwrite each other.
    if (!('locks' in navigator)) return use(true);
    await navigator.locks.request(name, steal ? { steal } : { ifAvailable: true }, (lock) => use(lock !== null));
  },
  onLeave(listener) {
    addEventListener('pagehide', listener);
    document.addEventListener('visibilitychange', listener);
    return () => {
      removeEventListener('pagehide', listener);
      document.removeEventListener('visibilitychange', listener);
    };
  },
};

/** Counts the timeouts that are still to come: while there is one, a cell does not only sleep on the clock. */
export function watchTimers(onFired: () => void): { readonly pending: number } {
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const pending = new Set<unknown>();
  const watched = (callback: (...args: unknown[]) => void, delay?: number, ...args: unknown[]) => {
    const timer = set(() => {
      pending.delete(timer);
      onFired();
      callback(...args);
    }, delay);
    pending.add(timer);
    return timer;
  };
  Object.defineProperties(globalThis, {
    setTimeout: { value: watched, configurable: true, writable: true },
    clearTimeout: {
      configurable: true,
      writable: true,
      value: (timer: ReturnType<typeof set> | undefined) => {
        pending.delete(timer);
        clear(timer);
        onFired();
      },
    },
  });
  return {
    get pending() {
      return pending.size;
    },
  };
}

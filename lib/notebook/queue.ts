/** Why work was ended before its time. */
export type StopReason = 'you' | 'limit';

export type Queue = {
  /** Runs a task after those that are queued already. A task that rejects because it was stopped has ended; others reject. */
  add(task: (signal: AbortSignal) => Promise<void>): Promise<void>;
  /** Ends the task under way and forgets those that wait. */
  stop(because: StopReason): void;
};

/** One task at a time, so a stopped one cannot report after the next has started. */
export function createQueue(): Queue {
  let current = new AbortController();
  let last: Promise<void> = Promise.resolve();
  return {
    add(task) {
      const { signal } = current;
      const next = async () => {
        if (signal.aborted) return;
        try {
          await task(signal);
        } catch (error) {
          if (!signal.aborted) throw error;
        }
      };
      last = last.then(next, next);
      return last;
    },
    stop(because) {
      current.abort(because);
      current = new AbortController();
    },
  };
}

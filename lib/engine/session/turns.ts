/** Lets one piece of work run at a time, in the order they come. One that is aborted while it waits is never begun. */
export function createTurns() {
  let last: Promise<unknown> = Promise.resolve();
  return function inTurn<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const abort = () => reject(signal.reason);
      const begin = async () => {
        signal.removeEventListener('abort', abort);
        if (signal.aborted) return;
        await work().then(resolve, reject);
      };
      if (signal.aborted) return abort();
      signal.addEventListener('abort', abort, { once: true });
      last = last.then(begin, begin);
    });
  };
}

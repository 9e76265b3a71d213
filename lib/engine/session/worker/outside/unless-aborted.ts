import { untilAborted } from '../../../../core/until-aborted';

/** The promise, unless the signal, if there is one, is aborted before. */
export const unlessAborted = <T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> => {
  if (!signal) return promise;
  if (signal.aborted) promise.catch(() => {}); // nobody waits for it
  return untilAborted(promise, signal);
};

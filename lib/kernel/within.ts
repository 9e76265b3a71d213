/** Code that is broken and loops is given up after this long, if what it was made from is quick. */
const LEAST_MS = 3000;

/** How long broken code may take, if the code that it was made from has been running since `started`. */
export const limitSince = (started: number) => Math.max(LEAST_MS, 3 * (Date.now() - started));

/** An author's answer that does not end is given up after this long, however slow the machine: a reader's would be after 30 s. */
const PATIENT_MS = 60_000;

/** How long another answer may take, if ours has been running since `started`. */
export const patienceSince = (started: number, least = PATIENT_MS) => Math.max(least, 10 * (Date.now() - started));

/** What `work` gives, or `late` if it was stopped because it took longer than `ms`. Rejects as `work` does. */
export async function within<T>(
  ms: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | 'late'> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort('limit'), ms);
  try {
    return await work(AbortSignal.any([signal, limit.signal]));
  } catch (error) {
    if (limit.signal.aborted && !signal.aborted) return 'late';
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

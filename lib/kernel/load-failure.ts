/** Something the lesson needs did not arrive: the engine, its data. Nobody's mistake in this program; trying again may help. */
export class LoadFailure extends Error {}

/** What is loaded, or a rejection with a LoadFailure; with the signal's reason if it was given up. */
export async function loaded<T>(loading: Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await loading;
  } catch (error) {
    signal.throwIfAborted();
    throw new LoadFailure(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

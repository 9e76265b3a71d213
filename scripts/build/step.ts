/** Told while a step works: one line a person can read. */
export type Say = (line: string) => void;

/** One part of the build. It is stale when its inputs or settings have changed, or an output is missing. */
export type Step = {
  readonly name: string;
  /** Files and folders, tests in them left out. Those that do not exist count as empty. */
  readonly inputs: readonly string[];
  /** What else decides the result: a base path, a level of compression. */
  readonly settings?: readonly string[];
  readonly outputs: readonly string[];
  run(say: Say, signal: AbortSignal): Promise<void>;
};

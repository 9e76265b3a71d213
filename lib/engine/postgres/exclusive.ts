import type { World } from './world';

/** Does work on the world when its turn has come; an aborted call rejects at once. */
export type Exclusive = <T>(world: World, signal: AbortSignal, work: () => Promise<T>) => Promise<T>;

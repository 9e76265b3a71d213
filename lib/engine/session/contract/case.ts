import type { SessionEngine } from '../../session';

/** One promise of the contract. What `act` gives is plain data, so it can be brought out of a browser and compared. */
export type Case = { readonly act: (engine: SessionEngine) => Promise<unknown>; readonly expected: unknown };
export type Cases = Readonly<Record<string, Case>>;

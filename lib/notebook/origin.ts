import type { Column } from '../core/value';

/** The form of a table without its rows. */
export type Shape = { readonly columns: readonly Column[]; readonly rowCount: number };

/** A result as the cell that read it found it: enough to say later what is different. */
export type Reading = { readonly serial: number; readonly code: string; readonly shape: Shape | undefined };

/** What a result was computed from: the code, and the results it read. Stored results have serial 0. */
export type Origin = {
  readonly code: string;
  readonly serial: number;
  readonly inputs: ReadonlyMap<string, Reading>;
  /** How many runs have changed the cell's tables once more since it started from what is above. */
  readonly times: number;
};

import type { StoredRecord } from '../storage/open-records';

/** A record that could not be read, as it was found. */
export type SetAside = { readonly lesson: string; readonly found: number; readonly record: unknown };

/** All of a reader's work, as it is kept. */
export type Contents = { readonly records: readonly StoredRecord[]; readonly aside: readonly SetAside[] };

export const NO_CONTENTS: Contents = { records: [], aside: [] };

export const sizeOf = ({ records, aside }: Contents) => records.length + aside.length;

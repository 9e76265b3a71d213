import type { Column } from '../core/value';

/** A table as code below it sees it: its name and its columns. */
export type Shape = { readonly name: string; readonly columns: readonly Column[] };

/** Leads to a place in the source. */
export type GoTo = (place: { readonly line: number; readonly column: number }) => void;

/** Offsets are in the learner's code; `to` is exclusive. */
export type CellProblem = {
  readonly from: number;
  readonly to: number;
  readonly kind: 'error' | 'warning';
  readonly message: string;
};
/** `kind` is TypeScript's own word: `const`, `property`, `method`. */
export type CellCompletion = { readonly name: string; readonly kind: string; readonly sortText: string };
export type CellHover = {
  readonly signature: string;
  readonly words: string;
  readonly from: number;
  readonly to: number;
};
export type CellSignature = {
  readonly active: number;
  readonly argument: number;
  readonly items: readonly {
    readonly label: string;
    readonly words: string;
    readonly parameters: readonly { readonly label: string; readonly words: string }[];
  }[];
};
/** Where a name comes from: a place in a TypeScript cell, or a SQL cell and what it calls it. */
export type CellDefinition =
  | { readonly kind: 'place'; readonly cell: string; readonly from: number; readonly to: number }
  | { readonly kind: 'table'; readonly cell: string; readonly names: readonly string[] };
export type CellFormatting =
  | { readonly status: 'formatted'; readonly code: string }
  | { readonly status: 'refused'; readonly why: string };

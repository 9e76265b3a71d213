/** What a pool asks of one of its workers: to call a function, given as the text of an expression. */
export type Job = { readonly id: number; readonly text: string; readonly args: readonly unknown[] };

export type JobAnswer =
  | { readonly kind: 'returned'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'threw'; readonly id: number; readonly words: string }
  /** What nobody caught: a timeout's error, say. */
  | { readonly kind: 'uncaught'; readonly words: string };

/** One thing that was proved of a lesson, or not. Places are those of the file. */
export type Proof = { readonly line: number; readonly column: number; readonly says: string } & (
  | { readonly status: 'passed' }
  | { readonly status: 'failed'; readonly message: string }
);

type Place = { readonly line: number; readonly column: number };

/** A proof that passed, or failed with a message. */
export const proof = ({ line, column }: Place, says: string, failure: string | undefined): Proof =>
  failure === undefined
    ? { line, column, says, status: 'passed' }
    : { line, column, says, status: 'failed', message: failure };

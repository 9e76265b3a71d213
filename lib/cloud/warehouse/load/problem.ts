/** Why a row cannot be loaded, with the number that Redshift's list of load errors gives it. */
export type LoadProblem = { readonly code: number; readonly reason: string };

/** A line of a file: its fields as texts, or what is wrong with all of it. Lines count from 1; `raw` is what stands in the file. */
export type FileRow = {
  readonly line: number;
  readonly raw: string;
  readonly fields: readonly (string | null)[];
  readonly problem?: LoadProblem | undefined;
};

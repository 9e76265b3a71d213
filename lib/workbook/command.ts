import type { WorkbookCell } from './workbook';

/** One change of a notebook's document. Each has an inverse of the same kinds, so that it can be undone. */
export type Command =
  /** Puts `cell` at position `at`. */
  | { readonly type: 'insert'; readonly at: number; readonly cell: WorkbookCell }
  | { readonly type: 'remove'; readonly id: string }
  /** `to` is the position it has afterwards. */
  | { readonly type: 'move'; readonly id: string; readonly to: number }
  /** Another cell in the place of one: its code, its language, its chart, its name. */
  | { readonly type: 'replace'; readonly id: string; readonly cell: WorkbookCell }
  | { readonly type: 'rename'; readonly title: string }
  /** Several as one step: a split, a merge. */
  | { readonly type: 'all'; readonly commands: readonly Command[] };

/** A command with what the interface needs to know of it. */
export type Change = {
  readonly command: Command;
  /** What it does, to stand behind “Undo”: `delete film_means`. */
  readonly label: string;
  /** The cell to stand on afterwards. */
  readonly select?: string;
  /** It is typing: what is typed into the same cell without a pause is undone as one. */
  readonly typed?: string;
};

/** Why a change cannot be made, in words for the reader. */
export type Refused = { readonly problem: string };

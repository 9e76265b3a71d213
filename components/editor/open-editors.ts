import type { SqlEngineName } from '@/lib/engine/sql-engine';
import type { CodeSelection } from './selection';

export type CodeDialect = SqlEngineName | 'ts';

/** What formatting did. Code that does not parse stays as it is, and `why` says where it stops. */
export type Formatting =
  | { readonly status: 'formatted' | 'unchanged' }
  | { readonly status: 'refused'; readonly why: string };

/** The code of one cell on the page, whether it is being edited or only shown. */
export type OpenEditor = {
  readonly id: string;
  readonly dialect: CodeDialect;
  /** Whether `format` can do anything here: under a finger TypeScript is not formatted. */
  readonly canFormat: boolean;
  /** The code as it stands. */
  read(): string;
  /** Types text at the caret, in place of what is selected, and puts the focus there. */
  insert(text: string): void;
  /** As one step that undo takes back; the caret stays where it was in the code. */
  format(): Promise<Formatting>;
  focus(): void;
  /** Puts the focus into the code, the range in sight and selected. */
  reveal(range: CodeSelection): void;
  /** Where a split would cut: the beginning of the caret’s line, or the end of the code if nobody was in it. */
  splitPoint(): number;
};

const editors = new Map<string, OpenEditor>();

/** For as long as the editor is on the page. */
export function registerEditor(editor: OpenEditor): () => void {
  editors.set(editor.id, editor);
  return () => {
    if (editors.get(editor.id) === editor) editors.delete(editor.id);
  };
}

export const findEditor = (id: string): OpenEditor | undefined => editors.get(id);

/** Formats a cell's code; `undefined` if no editor of that cell is on the page. */
export const formatCode = async (id: string): Promise<Formatting | undefined> => editors.get(id)?.format();

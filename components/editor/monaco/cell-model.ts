import type { EditorScope } from '../scope';
import { editor, Uri } from './monaco';

export type CellModel = { readonly id: string; readonly scope: EditorScope };

const cells = new WeakMap<editor.ITextModel, CellModel>();
let count = 0;

/** A model named after its cell. Ends of lines are `\n`, whatever is pasted. */
export function createCellModel(cell: CellModel, language: 'sql' | 'ts', code: string): editor.ITextModel {
  const uri = Uri.from({ scheme: 'cell', path: `/${cell.id}`, query: String(++count) });
  const model = editor.createModel(code, language === 'ts' ? 'typescript' : 'sql', uri);
  model.setEOL(editor.EndOfLineSequence.LF);
  model.updateOptions({
    tabSize: 2,
    insertSpaces: true,
    bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
  });
  cells.set(model, cell);
  return model;
}

export const cellOf = (model: editor.ITextModel): CellModel | undefined => cells.get(model);

export const codeOf = (model: editor.ITextModel): string => model.getValue(editor.EndOfLinePreference.LF);

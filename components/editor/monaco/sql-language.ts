import { completeSql, type SqlSuggestion } from '../sql/completion';
import { hoverSql } from '../sql/hover';
import { cellOf, codeOf } from './cell-model';
import { type editor, languages } from './monaco';
import { rangeOf } from './ranges';

const KIND: Readonly<Record<SqlSuggestion['kind'], languages.CompletionItemKind>> = {
  column: languages.CompletionItemKind.Field,
  table: languages.CompletionItemKind.Struct,
  function: languages.CompletionItemKind.Function,
  keyword: languages.CompletionItemKind.Keyword,
};

const tablesFor = (model: editor.ITextModel) => {
  const cell = cellOf(model);
  return cell?.scope.tablesAbove(cell.id) ?? [];
};

export function registerSql(): void {
  languages.registerCompletionItemProvider('sql', {
    triggerCharacters: ['.'],
    provideCompletionItems(model, position) {
      const offset = model.getOffsetAt(position);
      const { word } = model.getWordUntilPosition(position);
      const range = rangeOf(model, { from: offset - word.length, to: offset });
      const suggestions = completeSql(codeOf(model), offset, tablesFor(model)).map(
        ({ kind, name, insert, detail }, index) => ({
          kind: KIND[kind],
          label: { label: name, description: detail },
          filterText: name,
          insertText: insert,
          sortText: String(index).padStart(5, '0'),
          range,
        }),
      );
      return { suggestions };
    },
  });

  languages.registerHoverProvider('sql', {
    provideHover(model, position) {
      const found = hoverSql(codeOf(model), model.getOffsetAt(position), tablesFor(model));
      if (!found) return undefined;
      return { range: rangeOf(model, found), contents: [{ value: `\`\`\`\n${found.lines.join('\n')}\n\`\`\`` }] };
    },
  });
}

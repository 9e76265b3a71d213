import { completeSql, type SqlSuggestion } from '../sql/completion';
import { hoverSql } from '../sql/hover';
import { cellOf, codeOf } from './cell-model';
import { languages } from './monaco';
import { rangeOf } from './ranges';
import { sqlScopeOf } from './sql-scope';

const KIND: Readonly<Record<SqlSuggestion['kind'], languages.CompletionItemKind>> = {
  column: languages.CompletionItemKind.Field,
  table: languages.CompletionItemKind.Struct,
  file: languages.CompletionItemKind.File,
  function: languages.CompletionItemKind.Function,
  keyword: languages.CompletionItemKind.Keyword,
};

export function registerSql(): void {
  languages.registerCompletionItemProvider('sql', {
    triggerCharacters: ['.', "'"],
    provideCompletionItems(model, position) {
      const cell = cellOf(model);
      if (!cell) return undefined;
      const { from, to, list } = completeSql(codeOf(model), model.getOffsetAt(position), sqlScopeOf(cell));
      const range = rangeOf(model, { from, to });
      const suggestions = list.map(({ kind, name, insert, detail }, index) => ({
        kind: KIND[kind],
        label: { label: kind === 'column' || kind === 'file' ? insert : name, description: detail },
        filterText: filterOf(insert, name, model.getValueInRange(range)),
        insertText: insert,
        sortText: String(index).padStart(5, '0'),
        range,
      }));
      return { suggestions };
    },
  });

  languages.registerHoverProvider('sql', {
    provideHover(model, position) {
      const cell = cellOf(model);
      const found = cell && hoverSql(codeOf(model), model.getOffsetAt(position), sqlScopeOf(cell));
      if (!found) return undefined;
      return { range: rangeOf(model, found), contents: [{ value: `\`\`\`\n${found.lines.join('\n')}\n\`\`\`` }] };
    },
  });
}

/** What is typed is compared with the name, or with what will be written if that was begun with its quote. */
const filterOf = (insert: string, name: string, typed: string) => (/^["']/.test(typed) ? insert : name);

import { typesOf } from '../typescript/ask-types';
import { cellOf, codeOf } from './cell-model';
import { type editor, languages } from './monaco';
import { rangeOf } from './ranges';

const { CompletionItemKind } = languages;
const KIND: Readonly<Record<string, languages.CompletionItemKind>> = {
  alias: CompletionItemKind.Variable,
  class: CompletionItemKind.Class,
  const: CompletionItemKind.Variable,
  enum: CompletionItemKind.Enum,
  function: CompletionItemKind.Function,
  interface: CompletionItemKind.Interface,
  keyword: CompletionItemKind.Keyword,
  let: CompletionItemKind.Variable,
  method: CompletionItemKind.Method,
  module: CompletionItemKind.Module,
  'primitive type': CompletionItemKind.Keyword,
  property: CompletionItemKind.Field,
  type: CompletionItemKind.Interface,
  var: CompletionItemKind.Variable,
};

const asCode = (text: string) => ({ value: `\`\`\`typescript\n${text}\n\`\`\`` });

function ask(model: editor.ITextModel) {
  const cell = cellOf(model);
  return cell && { id: cell.id, code: codeOf(model), types: typesOf(cell.scope) };
}

export function registerTypescript(): void {
  const resolvers = new WeakMap<languages.CompletionItem, () => Promise<languages.CompletionItem>>();

  languages.registerCompletionItemProvider('typescript', {
    triggerCharacters: ['.'],
    async provideCompletionItems(model, position) {
      const cell = ask(model);
      if (!cell) return undefined;
      const { id, code, types } = cell;
      const offset = model.getOffsetAt(position);
      const word = model.getWordUntilPosition(position);
      const range = rangeOf(model, { from: offset - word.word.length, to: offset });
      const found = await types.completions(id, code, offset);
      const suggestions = found.map(({ name, kind, sortText }) => {
        const item = { label: name, insertText: name, sortText, range, kind: KIND[kind] ?? CompletionItemKind.Text };
        resolvers.set(item, async () => {
          const detail = await types.detail(id, code, offset, name);
          return detail ? { ...item, detail: detail.signature, documentation: { value: detail.words } } : item;
        });
        return item;
      });
      return { suggestions };
    },
    resolveCompletionItem: (item) => resolvers.get(item)?.() ?? item,
  });

  languages.registerHoverProvider('typescript', {
    async provideHover(model, position) {
      const cell = ask(model);
      const found = await cell?.types.hover(cell.id, cell.code, model.getOffsetAt(position));
      if (!found || model.isDisposed()) return undefined;
      const words = found.words ? [{ value: found.words }] : [];
      return { range: rangeOf(model, found), contents: [asCode(found.signature), ...words] };
    },
  });

  languages.registerSignatureHelpProvider('typescript', {
    signatureHelpTriggerCharacters: ['(', ','],
    async provideSignatureHelp(model, position) {
      const cell = ask(model);
      const found = await cell?.types.signature(cell.id, cell.code, model.getOffsetAt(position));
      if (!found) return undefined;
      const signatures = found.items.map(({ label, words, parameters }) => ({
        label,
        documentation: words,
        parameters: parameters.map((parameter) => ({ label: parameter.label, documentation: parameter.words })),
      }));
      return { value: { signatures, activeSignature: found.active, activeParameter: found.argument }, dispose() {} };
    },
  });
}

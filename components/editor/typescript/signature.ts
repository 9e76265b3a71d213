import type { SignatureHelpItems } from 'monaco-editor/languages/features/typescript/lib/typescriptServices';
import type { CellSignature } from './answers';
import { plain, textOf } from './wording';

export function readSignature({ items, selectedItemIndex, argumentIndex }: SignatureHelpItems): CellSignature {
  return {
    active: selectedItemIndex,
    argument: argumentIndex,
    items: items.map((item) => {
      const parameters = item.parameters.map(({ displayParts, documentation }) => ({
        label: plain(textOf(displayParts)),
        words: textOf(documentation),
      }));
      const list = parameters.map(({ label }) => label).join(textOf(item.separatorDisplayParts));
      return {
        label: plain(`${textOf(item.prefixDisplayParts)}${list}${textOf(item.suffixDisplayParts)}`),
        words: textOf(item.documentation),
        parameters,
      };
    }),
  };
}

import styles from '@/components/code/HighlightedCode.module.css';
import { highlight } from '@/components/code/highlight';
import { codeOf } from './cell-model';
import type { editor } from './monaco';
import { rangeOf } from './ranges';

/** Colours code as the page does, and keeps it coloured while it changes. */
export function paint(surface: editor.ICodeEditor, model: editor.ITextModel, language: string): void {
  const tokens = surface.createDecorationsCollection();
  const repaint = () =>
    tokens.set(
      highlight(codeOf(model), language).map((token) => ({
        range: rangeOf(model, token),
        options: { inlineClassName: styles[token.class] ?? '' },
      })),
    );
  repaint();
  surface.onDidChangeModelContent(repaint);
}

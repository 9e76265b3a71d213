import styles from '@/components/code/HighlightedCode.module.css';
import { type CodeToken, highlight } from '@/components/code/highlight';
import { type Segment, segmentsOf } from '@/lib/authoring/segments';
import { codeOf } from './cell-model';
import { type editor, Range } from './monaco';

/** Lines above and below what is seen that are coloured too. */
const MARGIN = 60;
const PROSE = /`[^`\n]+`|^#{1,6} .*$|^> ?|^- \[[ x]\]/gm;

const tokensOf = (text: string, language: Segment['language']): readonly CodeToken[] => {
  if (language === 'fence') return [{ from: 0, to: text.length, class: 'type' }];
  if (language === 'prose' || language === 'md')
    return [...text.matchAll(PROSE)].map(({ index, 0: found }) => ({
      from: index,
      to: index + found.length,
      class: found.startsWith('#') ? 'keyword' : found.startsWith('`') ? 'string' : 'comment',
    }));
  return highlight(text, language);
};

/** Colours a lesson's source where it is seen, each fence in its own language. What did not change is not read again. */
export function paintSource(surface: editor.ICodeEditor, model: editor.ITextModel): void {
  const painted = surface.createDecorationsCollection();
  let known = new Map<string, readonly CodeToken[]>();
  let isDue = false;

  function repaint() {
    isDue = false;
    if (model.isDisposed()) return;
    const seen = surface.getVisibleRanges();
    const top = (seen[0]?.startLineNumber ?? 1) - MARGIN;
    const bottom = (seen.at(-1)?.endLineNumber ?? MARGIN) + MARGIN;
    const next = new Map<string, readonly CodeToken[]>();
    const decorations: editor.IModelDeltaDecoration[] = [];
    for (const { first, lines, language } of segmentsOf(codeOf(model))) {
      if (first + lines.length < top || first > bottom) continue;
      const text = lines.join('\n');
      const key = `${language} ${text}`;
      const tokens = known.get(key) ?? tokensOf(text, language);
      next.set(key, tokens);
      for (const token of tokens) {
        const range = rangeIn(lines, first, token);
        if (range.endLineNumber < top || range.startLineNumber > bottom) continue;
        decorations.push({ range, options: { inlineClassName: styles[token.class] ?? '' } });
      }
    }
    known = next;
    painted.set(decorations);
  }
  const later = () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(repaint);
  };
  repaint();
  surface.onDidChangeModelContent(later);
  surface.onDidScrollChange(later);
  surface.onDidLayoutChange(later);
}

/** From offsets in the text of `lines`, which begin at line `first` counted from 0. */
function rangeIn(lines: readonly string[], first: number, { from, to }: CodeToken): Range {
  const place = (offset: number) => {
    let rest = offset;
    let line = 0;
    while (line < lines.length - 1 && rest > (lines[line]?.length ?? 0)) {
      rest -= (lines[line]?.length ?? 0) + 1;
      line++;
    }
    return { line: first + line + 1, column: rest + 1 };
  };
  const [start, end] = [place(from), place(to)];
  return new Range(start.line, start.column, end.line, end.column);
}

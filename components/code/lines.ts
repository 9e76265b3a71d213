import type { CodeToken, TokenClass } from './highlight';

export type Mark = { readonly from: number; readonly to: number; readonly kind: 'error' | 'warning' };

/** `from` is the offset of its first character. */
export type Piece = {
  readonly from: number;
  readonly text: string;
  readonly class?: TokenClass;
  readonly mark?: Mark['kind'];
};
export type Line = { readonly from: number; readonly pieces: readonly Piece[]; readonly mark?: Mark['kind'] };

const covers = ({ from, to }: { from: number; to: number }, start: number, end: number) => from < end && to > start;

/** A mark of no width is drawn under the character at it, or before it at the end of the code. */
const widen = (mark: Mark, code: string): Mark => {
  if (mark.to > mark.from) return mark;
  const from = Math.max(0, Math.min(mark.from, code.length - 1));
  return { ...mark, from, to: from + 1 };
};

function piecesOf(code: string, from: number, to: number, tokens: readonly CodeToken[], marks: readonly Mark[]) {
  const inside = [...tokens, ...marks].filter((stretch) => covers(stretch, from, to));
  const edges = inside.flatMap((stretch) => [stretch.from, stretch.to]).filter((edge) => edge > from && edge < to);
  const cuts = [...new Set([from, ...edges, to])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index): Piece => {
    const end = cuts[index + 1] ?? to;
    const token = tokens.find((stretch) => covers(stretch, start, end));
    const mark = marks.find((stretch) => covers(stretch, start, end));
    const classes = { ...(token && { class: token.class }), ...(mark && { mark: mark.kind }) };
    return { from: start, text: code.slice(start, end), ...classes };
  });
}

/** The code cut at line ends, token edges and mark edges. Joining all texts with `\n` between lines gives the code. */
export function linesOf(code: string, tokens: readonly CodeToken[], marks: readonly Mark[] = []): readonly Line[] {
  const wide = code === '' ? [] : marks.map((mark) => widen(mark, code));
  let next = 0;
  return code.split('\n').map((text) => {
    const from = next;
    const to = from + text.length;
    next = to + 1;
    const near = wide.find((mark) => covers(mark, from, next));
    const pieces = text === '' ? [] : piecesOf(code, from, to, tokens, wide);
    return { from, pieces, ...(near && { mark: near.kind }) };
  });
}

/** Text to put in place of `from`–`to`. */
export type Edit = { readonly from: number; readonly to: number; readonly text: string };

export type Edited = {
  readonly text: string;
  /** The offset before the edits of an offset after them; inside a replacement, where it began. */
  readonly before: (offset: number) => number;
};

/** Applies edits that do not overlap. Of two at one place, the earlier in the list stands first. */
export function applyEdits(source: string, edits: readonly Edit[]): Edited {
  const sorted = edits.toSorted((a, b) => a.from - b.from);
  const kept: { readonly at: number; readonly from: number; readonly length: number }[] = [];
  let text = '';
  let from = 0;
  const keep = (to: number) => {
    kept.push({ at: text.length, from, length: to - from });
    text += source.slice(from, to);
  };
  for (const edit of sorted) {
    keep(edit.from);
    text += edit.text;
    from = edit.to;
  }
  keep(source.length);
  return {
    text,
    before(offset) {
      const piece = kept.findLast(({ at }) => at <= offset);
      return piece ? piece.from + Math.min(offset - piece.at, piece.length) : 0;
    },
  };
}

/** A piece of a text, and what is to stand in its place. */
export type Replacement = { readonly from: number; readonly to: number; readonly written: string };

export type Rewritten = {
  readonly sql: string;
  /** Where an offset in `sql` stands in the text that was rewritten. */
  back(offset: number): number;
};

/** A text with pieces replaced; the pieces come in their order. */
export function rewrite(text: string, replacements: readonly Replacement[]): Rewritten {
  const pieces: { readonly at: number; readonly from: number; readonly length: number }[] = [
    { at: 0, from: 0, length: text.length },
  ];
  let sql = '';
  let done = 0;
  for (const { from, to, written } of replacements) {
    sql += text.slice(done, from);
    pieces.push({ at: sql.length, from, length: 0 });
    sql += written;
    pieces.push({ at: sql.length, from: to, length: text.length });
    done = to;
  }
  sql += text.slice(done);
  const back = (offset: number) => {
    const piece = pieces.findLast(({ at }) => at <= offset);
    return piece ? piece.from + Math.min(offset - piece.at, piece.length) : offset;
  };
  return { sql, back };
}

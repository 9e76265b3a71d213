/** `text` of a quoted name is the name itself. */
export type SqlToken = {
  readonly kind: 'word' | 'quoted' | 'text' | 'comment' | 'number' | 'sign';
  readonly text: string;
  readonly from: number;
  readonly to: number;
};

const TOKEN =
  /(?<comment>--[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<text>'(?:[^']|'')*(?:'|$)|\$\$[\s\S]*?(?:\$\$|$))|"(?<quoted>(?:[^"]|"")*)(?:"|$)|(?<word>[\p{L}_][\p{L}\p{N}_$]*)|(?<number>\d[\d_]*(?:\.\d*)?(?:[eE][+-]?\d+)?)|(?<sign>::|[^\s])/gu;

/** Cuts SQL into tokens. Never fails: what is not closed reaches to the end. */
export function tokenizeSql(code: string): readonly SqlToken[] {
  return [...code.matchAll(TOKEN)].flatMap((match): SqlToken[] => {
    const { comment, text, quoted, word, number, sign } = match.groups ?? {};
    const place = { from: match.index, to: match.index + match[0].length };
    if (comment !== undefined) return [{ kind: 'comment', text: comment, ...place }];
    if (text !== undefined) return [{ kind: 'text', text, ...place }];
    if (quoted !== undefined) return [{ kind: 'quoted', text: quoted.replaceAll('""', '"'), ...place }];
    if (word !== undefined) return [{ kind: 'word', text: word, ...place }];
    if (number !== undefined) return [{ kind: 'number', text: number, ...place }];
    return sign === undefined ? [] : [{ kind: 'sign', text: sign, ...place }];
  });
}

/** The tokens of the statement at `offset`, comments left out. */
export function statementAt(tokens: readonly SqlToken[], offset: number): readonly SqlToken[] {
  const ends = tokens.filter(({ kind, text }) => kind === 'sign' && text === ';');
  const from = ends.findLast((end) => end.to <= offset)?.to ?? 0;
  const to = ends.find((end) => end.from >= offset)?.from ?? Number.POSITIVE_INFINITY;
  return tokens.filter((token) => token.from >= from && token.to <= to && token.kind !== 'comment');
}

import { diffArrays } from 'diff';

/** One line of a text against another: `removed` stands only in the first, `added` only in the second. */
export type DiffLine = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** Two texts line by line, in their order, what was removed before what was added. White space counts, line ends do not. */
export function diffLines(before: string, after: string): readonly DiffLine[] {
  return diffArrays(linesOf(before), linesOf(after)).flatMap(({ value, added, removed }) => {
    const kind = added ? 'added' : removed ? 'removed' : 'same';
    return value.map((text) => ({ kind, text }) as const);
  });
}

/** A text without a line has none, so that nothing against something shows no empty line. */
const linesOf = (text: string) => (text === '' ? [] : text.split(/\r\n|[\n\r]/));

/** Lines that are the same, left out: there are `count`. */
export type Gap = { readonly kind: 'gap'; readonly count: number };

/** What is different, with as many lines around it as `around`. */
export function shortDiff(lines: readonly DiffLine[], around: number): readonly (DiffLine | Gap)[] {
  const near = lines.map((_, at) =>
    lines.slice(Math.max(0, at - around), at + around + 1).some(({ kind }) => kind !== 'same'),
  );
  const short: (DiffLine | Gap)[] = [];
  for (const [at, line] of lines.entries()) {
    const last = short.at(-1);
    if (near[at]) short.push(line);
    else if (last?.kind === 'gap') short[short.length - 1] = { kind: 'gap', count: last.count + 1 };
    else short.push({ kind: 'gap', count: 1 });
  }
  return short;
}

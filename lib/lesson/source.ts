import type { Span } from './schema';

/** A place in the file; line and column count from 1. */
export type Place = { readonly line: number; readonly column: number };

/** A lesson's text with every line ending as `\n` and without a byte order mark, and the way back to the original. */
export type Source = {
  readonly text: string;
  readonly lines: readonly string[];
  /** `to` is exclusive. Offsets in the result are those of the original text. */
  span(from: Place, to: Place): Span;
};

const LINE = /\r\n|\r|\n/g;
const MARK = '\uFEFF';

export function openSource(original: string): Source {
  const start = original.startsWith(MARK) ? MARK.length : 0;
  const text = original.slice(start).replace(LINE, '\n');
  const starts = [start, ...[...original.matchAll(LINE)].map((ending) => ending.index + ending[0].length)];
  const offset = ({ line, column }: Place) => (starts[line - 1] ?? original.length) + column - 1;
  return {
    text,
    lines: text.split('\n'),
    span: (from, to) => ({ line: from.line, column: from.column, from: offset(from), to: offset(to) }),
  };
}

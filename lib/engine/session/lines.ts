/** Where each line of a text begins. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The offset of a line and column, both from 0, kept inside the line. */
export function offsetAt(text: string, line: number, column: number): number {
  const starts = lineStarts(text);
  const start = starts[line] ?? text.length;
  const end = (starts[line + 1] ?? text.length + 1) - 1;
  return Math.min(start + column, end);
}

/** The line and column, both from 0, of an offset. */
export function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length - 1;
  return { line, column: offset - (before.lastIndexOf('\n') + 1) };
}

const WORD = /[\p{ID_Continue}$]+/uy;

/** The word that stands at an offset, or the one character there. Never empty in a text that has characters. */
export function wordAt(text: string, offset: number): { from: number; to: number } {
  const from = Math.max(0, Math.min(offset, text.length - 1));
  WORD.lastIndex = from;
  const word = WORD.exec(text)?.[0] ?? text[from] ?? '';
  return { from, to: from + word.length };
}

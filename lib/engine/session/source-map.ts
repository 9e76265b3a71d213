/** For each generated line its segments: a column there, and the line and column it came from. All count from 0. */
export type SourceMap = readonly (readonly Segment[])[];
type Segment = { readonly column: number; readonly line: number; readonly from: number };

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function decodeNumbers(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const character of text) {
    const digit = DIGITS.indexOf(character);
    value += (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}

/** Reads the `mappings` of a source map of one file. */
export function decodeSourceMap(mappings: string): SourceMap {
  let line = 0;
  let from = 0;
  return mappings.split(';').map((text) => {
    let column = 0;
    return text.split(',').flatMap((segment) => {
      const [columns = 0, , lines = 0, froms = 0] = decodeNumbers(segment);
      if (segment === '') return [];
      column += columns;
      line += lines;
      from += froms;
      return { column, line, from };
    });
  });
}

/** The place in the original of a place in the generated text. */
export function originalPlace(map: SourceMap, line: number, column: number): { line: number; column: number } {
  const segment = map[line]?.findLast((candidate) => candidate.column <= column);
  return segment ? { line: segment.line, column: segment.from + column - segment.column } : { line, column };
}

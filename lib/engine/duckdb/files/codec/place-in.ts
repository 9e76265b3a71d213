const LINE_FEED = 10;
const RETURN = 13;

/** Where a byte of a text stands, as an editor counts. */
export function placeIn(bytes: Uint8Array, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (let at = 0; at < offset; at++)
    if (bytes[at] === LINE_FEED || (bytes[at] === RETURN && bytes[at + 1] !== LINE_FEED)) {
      line++;
      start = at + 1;
    }
  return { line, column: columnAt(bytes, start, offset) };
}

/** The column of a byte in the line that begins at `start`. */
export const columnAt = (bytes: Uint8Array, start: number, offset: number) =>
  new TextDecoder().decode(bytes.subarray(start, offset)).length + 1;

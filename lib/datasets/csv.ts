import { invariant } from '../core/invariant';
import type { Column, Value } from '../core/value';
import type { Row } from './recipe';

const ROWS_PER_PIECE = 4096;

/** CSV with a header. NULL is the bare text `nulls`; an empty text is `""`, so the two stay apart. */
export function csvOf(
  columns: readonly Column[],
  rows: readonly Row[],
  nulls: string,
  onProgress?: (rows: number, of: number) => void,
): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const pieces = [encoder.encode(`${columns.map(({ name }) => name).join(',')}\n`)];
  const spellings = columns.map(({ type }) => spelling(type, nulls));
  for (let from = 0; from < rows.length; from += ROWS_PER_PIECE) {
    let text = '';
    for (const row of rows.slice(from, from + ROWS_PER_PIECE)) {
      text += `${spellings.map((spell, position) => spell(row[position] ?? null)).join(',')}\n`;
    }
    pieces.push(encoder.encode(text));
    onProgress?.(Math.min(from + ROWS_PER_PIECE, rows.length), rows.length);
  }
  return joined(pieces);
}

function spelling(type: string, nulls: string): (value: Value) => string {
  return (value) => {
    if (value === null) return nulls;
    if (typeof value === 'number') return `${value}`;
    if (type === 'TIMESTAMP') return `${String(value).replace(' ', 'T')}Z`;
    const text = Array.isArray(value) ? `[${value.join(', ')}]` : String(value);
    invariant(text !== nulls, `the text ${nulls} means NULL`);
    return needsQuotes(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
}

function needsQuotes(text: string): boolean {
  return text === '' || /[",\n\r]|^ | $/.test(text);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

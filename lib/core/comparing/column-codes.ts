import type { Value } from '../value';
import type { Codes } from './row-codes';
import { spellingOf } from './spelling';

/** A column of the expected table and its match in yours; rows are numbered through. */
export type ColumnPair = {
  readonly types: readonly [expected: string, yours: string];
  readonly expectedRows: number;
  readonly rows: number;
  readonly valueAt: (row: number) => Value;
};

/** Equal codes are equal values, or values whose spellings `relabel` makes equal. */
export function columnCodes(
  { types, expectedRows, rows, valueAt }: ColumnPair,
  relabel = (spelling: string) => spelling,
): Codes {
  const codeOfSpelling = new Map<string, number>();
  const of = new Int32Array(rows);
  function encode(from: number, to: number, type: string, known: Map<Value, number>): void {
    const spell = spellingOf(type);
    for (let row = from; row < to; row++) {
      const value = valueAt(row);
      let code = known.get(value);
      if (code === undefined) {
        const spelling = relabel(spell(value));
        code = codeOfSpelling.get(spelling);
        if (code === undefined) {
          code = codeOfSpelling.size;
          codeOfSpelling.set(spelling, code);
        }
        known.set(value, code);
      }
      of[row] = code;
    }
  }
  const [ours, theirs] = types;
  const known = new Map<Value, number>();
  encode(0, expectedRows, ours, known);
  encode(expectedRows, rows, theirs, ours === theirs ? known : new Map());
  return { of, distinct: codeOfSpelling.size };
}

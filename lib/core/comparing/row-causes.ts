import type { Cause } from '../comparison';
import type { Alignment } from './align-rows';
import type { Comparand } from './comparand';
import { combine } from './row-codes';

/** Rows without a partner: repeated ones are equal to a row that has its partner. */
export function causesOfLoneRows(side: Comparand, { missing, extra, sure }: Alignment): Cause[] {
  if (!sure) return [];
  const { of } = combine(side.codes, side.rows);
  const here = new Set(of.subarray(0, side.expectedRows));
  const there = new Set(of.subarray(side.expectedRows));
  const more = extra.filter((row) => here.has(of[row] ?? 0)).length;
  const fewer = missing.filter((row) => there.has(of[row] ?? 0)).length;
  const causes: Cause[] = [
    { kind: 'repeated', rows: more },
    { kind: 'repeated', rows: fewer, fewer: true },
    { kind: 'missing', rows: missing.length - fewer },
    { kind: 'extra', rows: extra.length - more },
  ];
  return causes.filter((cause) => 'rows' in cause && cause.rows > 0);
}

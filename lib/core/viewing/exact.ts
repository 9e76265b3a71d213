import { exactNumber } from '../exact-number';

const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const NAMES: Readonly<Record<string, number>> = { '-Infinity': 0, Infinity: 2, NaN: 3 };

/** A number as somebody writes it, `28,000` too, in its only spelling; undefined if it is none, or none with digits. */
export function readNumber(text: string): string | undefined {
  const trimmed = text.trim();
  const exact = exactNumber(GROUPED.test(trimmed) ? trimmed.replaceAll(',', '') : trimmed);
  return exact === undefined || exact in NAMES ? undefined : exact;
}

/** Compares two numbers in their only spelling, of any length. NaN is the greatest, as both engines have it. */
export function compareExact(a: string, b: string): number {
  const [rank, other] = [NAMES[a] ?? 1, NAMES[b] ?? 1];
  if (rank !== 1 || other !== 1) return rank - other;
  const [negative, otherNegative] = [a.startsWith('-'), b.startsWith('-')];
  if (negative !== otherNegative) return negative ? -1 : 1;
  return negative ? compareDigits(b.slice(1), a.slice(1)) : compareDigits(a, b);
}

function compareDigits(a: string, b: string): number {
  const [whole = '', part = ''] = a.split('.');
  const [otherWhole = '', otherPart = ''] = b.split('.');
  if (whole.length !== otherWhole.length) return whole.length - otherWhole.length;
  if (whole !== otherWhole) return whole < otherWhole ? -1 : 1;
  // Digits of equal places compare like texts, and no digits are fewer than zeros that say something.
  return part === otherPart ? 0 : part < otherPart ? -1 : 1;
}

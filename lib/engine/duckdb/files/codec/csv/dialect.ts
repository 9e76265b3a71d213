import type { FileOptions } from '../../../../../core/file-reading';
import { CsvScanner, type Dialect, LINE_FEED } from './scanner';

const SAMPLE_BYTES = 1_000_000;
const SAMPLE_ROWS = 1_000;
const code = (character: string) => character.charCodeAt(0);
/** Of two that fit equally well, the rarer one: a comma also stands in numbers and texts. */
const DELIMITERS = ['\t', ';', '|', ','].map(code);
const QUOTE = code('"');
const APOSTROPHE = code("'");

type Fit = {
  readonly dialect: Dialect;
  /** How many of the rows have the usual number of values, from 0 to 1. */
  readonly regular: number;
  readonly first: number;
  readonly usual: number;
  readonly quoted: number;
  readonly faults: number;
};

/** How a CSV is written, and how many values most of its rows have. */
export type Detected = Dialect & { readonly usual: number };

/** Enough of a CSV to judge it by: whole lines, or all of it if they are too long for that. */
export function sampleOf(bytes: Uint8Array, from: number): Uint8Array {
  const cut = bytes.subarray(from, from + SAMPLE_BYTES).lastIndexOf(LINE_FEED);
  return bytes.length - from <= SAMPLE_BYTES || cut < 0 ? bytes : bytes.subarray(0, from + cut + 1);
}

export function detectDialect(bytes: Uint8Array, from: number, { delimiter, quote }: FileOptions): Detected {
  const sample = sampleOf(bytes, from);
  const delimiters = delimiter === undefined ? DELIMITERS : [code(delimiter)];
  const best = (mark: number) =>
    delimiters.map((one) => fitOf(sample, from, { delimiter: one, quote: mark })).reduce(better);
  if (quote !== undefined) return detected(best(quote === '' ? -1 : code(quote)));
  const usual = best(QUOTE);
  if (usual.quoted > 0 || !sample.includes(APOSTROPHE)) return detected(usual);
  const other = best(APOSTROPHE);
  return other.quoted > 0 && other.faults === 0 && other.regular >= usual.regular ? detected(other) : detected(usual);
}

const detected = ({ dialect, usual }: Fit): Detected => ({ ...dialect, usual });

function better(a: Fit, b: Fit): Fit {
  if (a.regular !== b.regular) return a.regular > b.regular ? a : b;
  return a.regular === 0 && b.first >= a.first ? b : a;
}

function fitOf(sample: Uint8Array, from: number, dialect: Dialect): Fit {
  const scanner = new CsvScanner(sample, dialect, from);
  const counts = new Map<number, number>();
  let rows = 0;
  let first = 0;
  let quoted = 0;
  let faults = 0;
  while (rows < SAMPLE_ROWS && scanner.next()) {
    if (scanner.isBlank) continue;
    rows++;
    if (scanner.fault) {
      faults++;
      continue;
    }
    if (first === 0) first = scanner.count;
    counts.set(scanner.count, (counts.get(scanner.count) ?? 0) + 1);
    for (let at = 0; at < scanner.count; at++) if (scanner.quoted[at]) quoted++;
  }
  const [usual = 0, often = 0] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  const share = usual < 2 ? 0 : often / rows;
  return { dialect, usual, regular: usual === first ? share : share / 2, first, quoted, faults };
}

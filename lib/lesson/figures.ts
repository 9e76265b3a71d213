import type { Value } from '../core/value';

const WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const NUMBER = /(?<![\w.,])[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?!\w|[.,]\d)/g;
const WORD = /(?<![\w-])[a-z]+(?![\w-])/gi;

/** White space and line ends as one space each. */
export const fold = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/**
 * Whether the values of a query stand in a sentence, in their order. Numbers as digits, with or without
 * thousands separators, or as words up to twelve; texts and booleans literally; NULL as `NULL`.
 */
export function figuresIn(sentence: string, values: readonly Value[]): boolean {
  let at = 0;
  for (const value of values) {
    const ends = [...literalEnds(sentence, value), ...numberEnds(sentence, value)].filter(([start]) => start >= at);
    const end = Math.min(...ends.map(([, each]) => each));
    if (end === Infinity) return false;
    at = end;
  }
  return true;
}

type Found = readonly [start: number, end: number];

function literalEnds(sentence: string, value: Value): Found[] {
  if (typeof value === 'number') return [];
  const text = typeof value === 'string' ? value : value === null ? 'NULL' : JSON.stringify(value);
  if (text === '') return [];
  const found: Found[] = [];
  for (let start = sentence.indexOf(text); start >= 0; start = sentence.indexOf(text, start + 1)) {
    const end = start + text.length;
    if (isWhole(sentence, start, end)) found.push([start, end]);
  }
  return found;
}

/** Not a piece of a longer word or number. */
function isWhole(sentence: string, start: number, end: number): boolean {
  const inside = sentence.slice(start, end);
  const before = /^\w/.test(inside) && /(\w|\d[.,])$/.test(sentence.slice(0, start));
  const after = /\w$/.test(inside) && /^(\w|[.,]\d)/.test(sentence.slice(end));
  return !before && !after;
}

function numberEnds(sentence: string, value: Value): Found[] {
  const wanted = typeof value === 'number' || typeof value === 'string' ? plainNumber(String(value)) : undefined;
  if (wanted === undefined) return [];
  const digits = [...sentence.matchAll(NUMBER)].filter(([text]) => plainNumber(text) === wanted);
  const words = [...sentence.matchAll(WORD)].filter(([text]) => WORDS[Number(wanted)] === text.toLowerCase());
  return [...digits, ...words].map((match) => [match.index, match.index + match[0].length] as const);
}

/** `1,000.50` and `1000.5` are the same number. */
function plainNumber(text: string): string | undefined {
  const [, sign = '', whole, decimals = ''] = /^([-−]?)(\d+)(?:\.(\d+))?$/.exec(text.replaceAll(',', '')) ?? [];
  if (whole === undefined) return;
  const digits = whole.replace(/^0+(?=\d)/, '');
  const kept = decimals.replace(/0+$/, '');
  const number = kept === '' ? digits : `${digits}.${kept}`;
  return sign !== '' && number !== '0' ? `-${number}` : number;
}

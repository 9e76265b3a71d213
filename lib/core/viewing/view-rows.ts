import { exactNumber } from '../exact-number';
import { type Column, kindOf, type Table, type Value } from '../value';
import type { Filter, View } from '../view';
import { readNumber } from './exact';
import { isNumberName } from './filter-kinds';
import { momentKind, nanosOf, readMoment } from './moment';
import { compareMoments, compareNumbers, isFloating, orderOf } from './order';

type Row = readonly Value[];
type Test = (value: Value) => boolean;

/**
 * The rows of a whole table in a view, as the engines give them. Undefined where only they know: how a type that is nested
 * or of their own is sorted, and how its values read.
 */
export function viewRows({ columns, rows }: Table, { filters, sorting }: View): Table['rows'] | undefined {
  const tests = filters.map((filter) => ({ at: filter.column, test: testOf(columns[filter.column], filter) }));
  const orders = sorting.map(({ column, direction }) => ({
    at: column,
    order: orderOf(columns[column]?.type ?? ''),
    sign: direction === 'ascending' ? 1 : -1,
  }));
  if (tests.some(({ test }) => !test) || orders.some(({ order }) => !order)) return undefined;
  const kept = rows.filter((row) => tests.every(({ at, test }) => test?.(row[at] ?? null)));
  return kept.sort((a: Row, b: Row) => {
    for (const { at, order, sign } of orders) {
      const [value, other] = [a[at] ?? null, b[at] ?? null];
      if (value === null || other === null) {
        if (value !== other) return value === null ? 1 : -1;
        continue;
      }
      const compared = sign * (order?.(value, other) ?? 0);
      if (compared !== 0) return compared;
    }
    return 0;
  });
}

function testOf(column: Column | undefined, filter: Filter): Test | undefined {
  if (!column) return undefined;
  switch (filter.kind) {
    case 'null':
      return (value) => value === null;
    case 'not-null':
      return (value) => value !== null;
    case 'contains': {
      if (kindOf(column.type) === 'nested') return undefined;
      const wanted = lower(filter.text);
      return (value) => value !== null && lower(String(value)).includes(wanted);
    }
    case 'equals': {
      const equals = equality(column.type, filter.value);
      return (value) => value !== null && equals(value);
    }
    case 'differs': {
      const equals = equality(column.type, filter.value);
      return (value) => value === null || !equals(value);
    }
    case 'range':
      return rangeTest(column.type, filter.from, filter.to);
  }
}

function rangeTest(type: string, from: string | undefined, to: string | undefined): Test {
  if (momentKind(type)) {
    const first = from === undefined ? undefined : readMoment(from, type, 'first');
    const last = to === undefined ? undefined : readMoment(to, type, 'last');
    return (value) =>
      value !== null &&
      (first === undefined || compareMoments(String(value), first) >= 0) &&
      (last === undefined || compareMoments(String(value), last) <= 0);
  }
  const stored = storedAs(type);
  const [least, greatest] = [from, to].map((end) => (end === undefined ? undefined : stored(readNumber(end) ?? end)));
  return (value) =>
    value !== null &&
    (least === undefined || compareNumbers(stored(String(value)), least) >= 0) &&
    (greatest === undefined || compareNumbers(stored(String(value)), greatest) <= 0);
}

function equality(type: string, wanted: string): Test {
  if (kindOf(type) === 'number') {
    const stored = storedAs(type);
    const number = stored(isNumberName(wanted) ? wanted : (readNumber(wanted) ?? wanted));
    return (value) => compareNumbers(stored(String(value)), number) === 0;
  }
  const moment = readMoment(wanted, type, 'first');
  if (moment !== undefined) return (value) => nanosOf(String(value)) === nanosOf(moment);
  return (value) => String(value) === wanted;
}

/** What a column of floats keeps of a number; an exact one keeps all. */
function storedAs(type: string): (text: string) => string {
  if (!isFloating(type)) return (text) => exactNumber(text) ?? text;
  const short = /^(FLOAT|REAL|real)$/.test(type);
  return (text) => exactNumber(short ? Math.fround(Number(text)) : Number(text)) ?? text;
}

/** Letter by letter, as the engines do: a final sigma is a sigma. */
export const lower = (text: string) => Array.from(text, (letter) => firstOf(letter.toLowerCase())).join('');
const firstOf = (letters: string) => String.fromCodePoint(letters.codePointAt(0) ?? 0);

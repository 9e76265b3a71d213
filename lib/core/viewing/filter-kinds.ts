import { type Column, kindOf } from '../value';
import type { Filter, View } from '../view';
import { readNumber } from './exact';
import { momentKind, readMoment } from './moment';

export type FilterKind = Filter['kind'];

/** The conditions that fit a column of this type. */
export function filterKinds(type: string): readonly FilterKind[] {
  const values: Readonly<Record<ReturnType<typeof kindOf>, readonly FilterKind[]>> = {
    number: ['range', 'equals', 'differs'],
    temporal: momentKind(type) ? ['range', 'equals', 'differs', 'contains'] : ['equals', 'differs', 'contains'],
    boolean: ['equals', 'differs'],
    nested: ['contains'],
    text: ['contains', 'equals', 'differs'],
    other: ['contains', 'equals', 'differs'],
  };
  return [...values[kindOf(type)], 'null', 'not-null'];
}

/** Why a view does not fit the columns, in a sentence for the reader; undefined if it does. */
export function viewProblem(columns: readonly Column[], { filters, sorting }: View): string | undefined {
  for (const { column } of [...filters, ...sorting])
    if (!columns[column]) return 'The result no longer has the column that this view is about.';
  for (const filter of filters) {
    const column = columns[filter.column];
    const problem = column && filterProblem(column, filter);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

export function filterProblem({ name, type }: Column, filter: Filter): string | undefined {
  if (!filterKinds(type).includes(filter.kind)) return `“${name}” is ${type}: it has no such filter.`;
  if (filter.kind === 'range') {
    const ends = [filter.from, filter.to].filter((end) => end !== undefined);
    if (ends.length === 0) return 'Give the least value, the greatest, or both.';
    return ends.map((end) => endProblem(type, end)).find((problem) => problem !== undefined);
  }
  if (filter.kind !== 'equals' && filter.kind !== 'differs') return undefined;
  if (kindOf(type) === 'number' && !isNumberName(filter.value)) return endProblem(type, filter.value);
  if (kindOf(type) === 'boolean' && !/^(true|false)$/.test(filter.value)) return 'Write true or false.';
  return undefined;
}

export const isNumberName = (text: string) => /^(NaN|-?Infinity)$/.test(text);

const EXAMPLES = {
  date: 'a date, such as 2026-03-31',
  time: 'a time, such as 14:30 or 14:30:05.5',
  timestamp: 'a moment, such as 2026-03-31 or 2026-03-31 14:30',
  'timestamp-ns': 'a moment of the years 1678 to 2261, such as 2026-03-31 or 2026-03-31 14:30',
} as const;

function endProblem(type: string, text: string): string | undefined {
  const kind = momentKind(type);
  if (kind) return readMoment(text, type, 'first') === undefined ? `“${text}” is not ${EXAMPLES[kind]}.` : undefined;
  return readNumber(text) === undefined ? `“${text}” is not a number.` : undefined;
}

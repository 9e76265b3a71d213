import type { FileOptions } from '../../../../../core/file-reading';
import type { ArrivingColumn } from '../file-rows';
import type { ColumnKinds } from './column-kinds';

const SEPARATORS: Readonly<Record<string, string>> = { ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

type Facts = {
  readonly delimiter: string;
  readonly quote: string;
  readonly decimal: string;
  readonly blank: number;
  readonly rowCount: number;
  readonly kinds: readonly ColumnKinds[];
  readonly columns: readonly ArrivingColumn[];
  readonly types: FileOptions['types'];
};

/** What a person may want to know of how a CSV was read. */
export function csvNotes({ delimiter, quote, decimal, blank, rowCount, kinds, columns, types = {} }: Facts): string[] {
  const found = (column: ArrivingColumn | undefined) =>
    column && !Object.hasOwn(types, column.name) ? column : undefined;
  const ours = columns.filter(found);
  const of = (fits: (column: ArrivingColumn, index: number) => boolean) =>
    columns
      .filter(fits)
      .map(({ name }) => name)
      .join(', ');
  const spelled = of(({ text }) => text.spelled === true);
  const missing = columns.flatMap(({ name, text }) => (text.missing ?? []).map((word) => ({ name, word })));
  const words = [...new Set(missing.map(({ word }) => word))];
  return [
    ...(delimiter === ',' ? [] : [`Values are separated by ${SEPARATORS[delimiter] ?? `“${delimiter}”`}.`]),
    ...(quote === '"' ? [] : [quote ? `Values are quoted with ${quote}.` : 'Nothing is quoted.']),
    ...(spelled
      ? [
          `Numbers are written with a decimal ${decimal === ',' ? 'comma' : 'point'} and thousands set apart: ${spelled}.`,
        ]
      : []),
    ...ours.flatMap(({ name, text: { formats } }) =>
      formats ? [`${name} is read with the ${formats[0]?.startsWith('%d') ? 'day' : 'month'} first.`] : [],
    ),
    ...kinds.flatMap(({ zeros }, index) =>
      zeros && found(columns[index])?.text.type === 'VARCHAR'
        ? [
            `${columns[index]?.name} stays text: “${zeros.text}” on line ${zeros.line} would lose its zeros as a number.`,
          ]
        : [],
    ),
    ...ours.flatMap(({ name, text }) =>
      text.ambiguous ? [`${name} stays text: nothing tells whether the day or the month comes first.`] : [],
    ),
    ...ours.flatMap(({ name, text }) =>
      text.type === 'HUGEINT' ? [`${name} has whole numbers beyond 64 bits: they are kept exactly.`] : [],
    ),
    ...words.map((word) => {
      const names = missing.filter((one) => one.word === word).map(({ name }) => name);
      return `“${word}” is read as no value: ${names.join(', ')}.`;
    }),
    ...(blank === 0 ? [] : [`${blank === 1 ? 'An empty line was' : `${blank} empty lines were`} left out.`]),
    ...(rowCount === 0 ? ['There are no rows.'] : []),
  ];
}

import type { Column, Value } from '../core/value';

export type Row = readonly Value[];

/** A planted defect: the row's key, and what is wrong with it. A checker can ask whether it was found. */
export type Dirt = { readonly table: string; readonly key: string; readonly kind: string };

/** How a table is made. `make` always gives the same rows, in the order of the file. */
export type Recipe = {
  readonly about: string;
  readonly columns: readonly (Column & { readonly about: string })[];
  /** The text in the CSV that means NULL; no value of the table is spelled so. */
  readonly nulls: string;
  /** Too large to ship, so generated where it is needed. */
  readonly onDemand?: true;
  make(): { readonly rows: readonly Row[]; readonly dirt: readonly Dirt[] };
};

/** Columns from lines of `name TYPE about it`. */
export function columnsOf(lines: string): Recipe['columns'] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', type = '', ...about] = line.trim().split(' ');
      return { name, type, about: about.join(' ') };
    });
}

import { uniqueNames } from '../unique-names';

/** What columns are called, and what a person should know about it. */
export type Names = { readonly names: readonly string[]; readonly notes: readonly string[] };

/** The names of columns as they stand in a first line; DuckDB's own where there is none. */
export function namesOf(written: readonly string[]): Names {
  const full = written.map((name, index) => name.trim() || `column${index}`);
  const names = uniqueNames(full);
  const notes = written.flatMap((name, index) => {
    if (name.trim() === '') return [`Column ${index + 1} has no name: it is called ${names[index]}.`];
    return names[index] === full[index] ? [] : [`A second “${full[index]}” is called ${names[index]}.`];
  });
  return { names, notes };
}

export const numbered = (count: number): Names => ({
  names: Array.from({ length: count }, (_, index) => `column${index}`),
  notes: ['No line has the names of the columns: they are called column0, column1, …'],
});

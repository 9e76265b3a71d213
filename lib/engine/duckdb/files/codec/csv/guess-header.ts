import { ColumnKinds, trimmed } from './column-kinds';
import { CsvScanner, type Dialect } from './scanner';
import { kindsOf } from './value-kinds';

const ROWS = 1_000;

/**
 * Whether the first of these rows has the names of the columns: not if it holds what the columns hold where they are
 * more than text.
 */
export function guessHeader(sample: Uint8Array, from: number, dialect: Dialect, first: readonly string[]): boolean {
  const scanner = new CsvScanner(sample, dialect, from);
  const columns = first.map(() => new ColumnKinds());
  let rows = 0;
  while (rows < ROWS && scanner.next()) {
    if (scanner.fault || scanner.isBlank) continue;
    rows++;
    for (const [index, column] of columns.entries())
      if (index < scanner.count) column.see(sample, scanner.starts[index] ?? 0, scanner.ends[index] ?? 0, scanner.line);
  }
  const texts = first.map(trimmed);
  const typed = texts.flatMap((text, index) => {
    const kinds = columns[index]?.kinds ?? 0;
    return kinds === 0 || text === '' ? [] : [(kindsOf(text) & kinds) !== 0];
  });
  if (typed.length > 0) return typed.includes(false);
  return rows > 0 || texts.every((text) => kindsOf(text) === 0);
}

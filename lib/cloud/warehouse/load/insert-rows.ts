import { quoteName, quoteText } from '../../../core/sql-tokens';
import { type ColumnType, storedAs } from '../types/column-type';

export type LoadedRow = readonly (string | null)[];

const MOST_ROWS = 20_000;
const MOST_SIGNS = 500_000;

/** The statements that insert rows of texts, cast to the columns' types: each column is one text that is cut into values. */
export function insertStatements(
  table: string,
  columns: readonly { readonly name: string; readonly type: ColumnType }[],
  rows: readonly LoadedRow[],
): readonly string[] {
  return chunks(rows).map((chunk) => insertOf(table, columns, chunk));
}

function chunks(rows: readonly LoadedRow[]): readonly (readonly LoadedRow[])[] {
  const found: LoadedRow[][] = [];
  let [current, signs] = [[] as LoadedRow[], 0];
  for (const row of rows) {
    const size = row.reduce((sum, value) => sum + (value?.length ?? 0) + 1, 0);
    if (current.length > 0 && (current.length >= MOST_ROWS || signs + size > MOST_SIGNS)) {
      found.push(current);
      [current, signs] = [[], 0];
    }
    current.push(row);
    signs += size;
  }
  return current.length > 0 ? [...found, current] : found;
}

function insertOf(table: string, columns: Parameters<typeof insertStatements>[1], rows: readonly LoadedRow[]): string {
  const [separator, none] = unusedSigns(rows);
  const lists = columns.map((_, index) => {
    const values = rows.map((row) => row[index] ?? none).join(separator);
    return `unnest(string_split(${quoteText(values)}, ${quoteText(separator)})) AS c${index}`;
  });
  const casts = columns.map(({ type }, index) => castOf(`nullif(c${index}, ${quoteText(none)})`, type));
  const names = columns.map(({ name }) => quoteName(name)).join(', ');
  return `INSERT INTO ${quoteName(table)} (${names}) SELECT ${casts.join(', ')} FROM (SELECT ${lists.join(', ')})`;
}

const castOf = (value: string, type: ColumnType) =>
  type.kind === 'varbyte' ? `unhex(${value})` : `CAST(${value} AS ${storedAs(type)})`;

/** Two signs for private use that no value contains. */
function unusedSigns(rows: readonly LoadedRow[]): readonly [string, string] {
  const free: string[] = [];
  const text = rows.map((row) => row.join('')).join('');
  for (let code = 0xe000; free.length < 2 && code < 0xf8ff; code++) {
    const sign = String.fromCharCode(code);
    if (!text.includes(sign)) free.push(sign);
  }
  return [free[0] ?? '\u{e000}', free[1] ?? '\u{e001}'];
}

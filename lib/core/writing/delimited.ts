import { type Column, kindOf, type Value } from '../value';

/** `safe` keeps a spreadsheet from reading text as a formula; exact files hold every text as it is. */
export type DelimitedOptions = { readonly delimiter: ',' | '\t'; readonly safe: boolean };

/** What a spreadsheet would take for a formula, by its first character (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r\n]/;

export const headerLine = (columns: readonly Column[], options: DelimitedOptions): string =>
  columns.map(({ name }) => field(guarded(name, options), options)).join(options.delimiter);

/** One line per row, each with its end. NULL is nothing, an empty text is `""`. */
export function rowLines(
  columns: readonly Column[],
  rows: readonly (readonly Value[])[],
  options: DelimitedOptions,
): string {
  const writers = columns.map(({ type }) => writerOf(type, options));
  // A line of nothing would be no row.
  const nothing = columns.length === 1 ? '""' : '';
  return rows
    .map((row) => {
      const fields = writers.map((write, at) => {
        const value = row[at] ?? null;
        return value === null ? nothing : write(value);
      });
      return `${fields.join(options.delimiter)}\n`;
    })
    .join('');
}

function writerOf(type: string, options: DelimitedOptions): (value: Value) => string {
  const kind = kindOf(type);
  if (kind === 'number' || kind === 'boolean') return plainText;
  return (value) => field(guarded(textOf(value), options), options);
}

/** Minus nought is a number of its own, to the engines and in a file. */
export const plainText = (value: Value) => (Object.is(value, -0) ? '-0' : String(value));
const textOf = (value: Value) => (typeof value === 'object' ? JSON.stringify(value) : String(value));
const guarded = (text: string, { safe }: DelimitedOptions) => (safe && FORMULA.test(text) ? `'${text}` : text);

/** Quoted where it must be: blanks at its ends are the text's own, too. */
function field(text: string, { delimiter }: DelimitedOptions): string {
  const plain = text !== '' && !/["\r\n]|^\s|\s$/.test(text) && !text.includes(delimiter) && text !== '\ufeff';
  return plain ? text : `"${text.replaceAll('"', '""')}"`;
}

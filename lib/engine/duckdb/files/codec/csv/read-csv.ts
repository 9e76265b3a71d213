import type { FileOptions, RefusedFile } from '../../../../../core/file-reading';
import { type FileRows, refused } from '../file-rows';
import { columnType, decimalOf } from './column-type';
import { CsvColumns } from './csv-columns';
import { csvNotes } from './csv-notes';
import { CsvRows, counted } from './csv-rows';
import { detectDialect, sampleOf } from './dialect';
import { guessHeader } from './guess-header';
import { afterLines } from './lines';
import { namesOf, numbered } from './names';
import { CsvScanner, type Dialect } from './scanner';

const MOST_COLUMNS = 2_000;
const LONGEST_NAME = 1_000;

/** A CSV in UTF-8. Its columns arrive as text, with the types that all of their values have. */
export function readCsv(bytes: Uint8Array, given: FileOptions): FileRows | RefusedFile {
  const wrong = (['delimiter', 'quote'] as const).find((key) => (given[key]?.charCodeAt(0) ?? 0) > 127);
  if (wrong) return refused(`The ${wrong} has to be a plain character, such as a comma or a tab.`);
  const told = separatorLine(bytes, given);
  const skip = (given.skip ?? 0) + (told === undefined ? 0 : 1);
  const from = afterLines(bytes, skip);
  const dialect = detectDialect(bytes, from, told === undefined ? given : { ...given, delimiter: told });
  const badRows = given.badRows ?? 'refuse';
  const scanner = new CsvScanner(bytes, dialect, from, skip + 1);
  const rows = new CsvRows(scanner, badRows === 'reject');
  const some = rows.next();
  if (some === false) return refused('The file is empty.');
  if (some !== true) return some;
  if (scanner.count > MOST_COLUMNS) return refused(tooWide(scanner.count), { line: scanner.line });
  const first = valuesOf(scanner, dialect);
  const header = given.header ?? guessHeader(sampleOf(bytes, from), scanner.at, dialect, first);
  const named = header ? namesOf(first) : numbered(first.length);
  const long = header ? tooLong(first) : undefined;
  if (long) return refused(long, { line: scanner.line });
  const because = `line ${scanner.line} has ${header ? counted(first.length, 'name') : first.length}`;
  rows.expect(first.length, because, dialect.usual);
  const nulls = given.nulls ?? '';
  const columns = new CsvColumns(first.length, dialect.quote, nulls);
  if (!header) columns.add(scanner);
  for (;;) {
    const more = rows.next();
    if (more === false) break;
    if (more !== true) return more;
    columns.add(scanner);
  }
  const delimiter = String.fromCharCode(dialect.delimiter);
  const quote = dialect.quote < 0 ? '' : String.fromCharCode(dialect.quote);
  const { kinds, rowCount } = columns;
  const every = kinds.map((column) => column.kinds);
  const decimal = given.decimal ?? decimalOf(every, delimiter);
  const arriving = named.names.map((name, index) => {
    const missing = kinds[index]?.missing ?? [];
    return { name, text: { ...columnType(every[index] ?? 0, decimal, given.dates), missing } };
  });
  const facts = {
    delimiter,
    quote,
    decimal,
    blank: rows.blank,
    rowCount,
    kinds,
    columns: arriving,
    types: given.types,
  };
  return {
    status: 'rows',
    format: 'csv',
    options: { ...given, delimiter, quote, header, skip, nulls, decimal, badRows },
    ...columns.end(named.names),
    columns: arriving,
    rowCount,
    rejected: { count: rows.rejects.count, first: rows.rejects.first },
    notes: [...csvNotes(facts), ...named.notes],
  };
}

/** `sep=;`, with which Excel is told what a file is separated by. */
function separatorLine(bytes: Uint8Array, { skip, delimiter }: FileOptions): string | undefined {
  if (skip !== undefined || delimiter !== undefined) return undefined;
  const [, separator] = /^"?sep=(.)"?\r?\n/i.exec(new TextDecoder().decode(bytes.subarray(0, 10))) ?? [];
  return separator;
}

const tooWide = (count: number) =>
  `There are ${counted(count, 'value')} on this line: more than the ${counted(MOST_COLUMNS, 'column')} that a table may have here.`;

/** Why these cannot be names of columns. */
function tooLong(names: readonly string[]): string | undefined {
  const long = names.find(({ length }) => length > LONGEST_NAME);
  return long && `A name of ${counted(long.length, 'character')} stands here: is this the line with the names?`;
}

function valuesOf(scanner: CsvScanner, { quote }: Dialect): readonly string[] {
  const mark = String.fromCharCode(Math.max(quote, 0));
  return Array.from({ length: scanner.count }, (_, index) => {
    const text = new TextDecoder().decode(scanner.bytes.subarray(scanner.starts[index], scanner.ends[index]));
    return scanner.escaped[index] ? text.replaceAll(mark + mark, mark) : text;
  });
}

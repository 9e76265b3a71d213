import { quoteName } from '../../../core/sql-tokens';
import { type RedshiftNotice, unsupported } from '../redshift-error';
import { type ColumnType, MOST_SUPER, storedAs } from '../types/column-type';
import { readType } from '../types/read-type';
import { inDuckdb } from './dialect';
import { readTokens, type TableName, type TokenReader } from './token-reader';

/** CREATE TABLE as the column store takes it, and what is to be told of it. */
export type CreateTable = {
  readonly table: TableName;
  readonly sql: string;
  /** Where the query of CREATE TABLE AS begins in the statement; it is not in `sql`. */
  readonly queryFrom: number | undefined;
  readonly notices: readonly RedshiftNotice[];
};

type Told = { keys: boolean; layout: Set<string> };

export function parseCreateTable(text: string): CreateTable {
  const reader = readTokens(text);
  reader.expect('create');
  reader.takes('local');
  if (!reader.takes('temporary')) reader.takes('temp');
  reader.expect('table');
  const ifNotExists = reader.takes('if', 'not', 'exists');
  const table = reader.table();
  const told: Told = { keys: false, layout: new Set() };
  const beginning = `CREATE TABLE ${ifNotExists ? 'IF NOT EXISTS ' : ''}${quoteName(table.name.toLowerCase())}`;
  const open =
    reader.peek()?.value === '(' && reader.peek(2)?.value !== ')' && !/^[,)]$/.test(reader.peek(2)?.value ?? '');
  const definition = open ? columnsOf(reader, table.name, told) : undefined;
  const named = !definition && reader.peek()?.value === '(' ? ` (${reader.names().map(quoteName).join(', ')})` : '';
  readLayout(reader, told);
  const query = !definition && reader.takes('as') ? reader.peek() : undefined;
  if (definition ? !reader.atEnd() : !query) reader.fail();
  return {
    table,
    sql: definition ? `${beginning} (${definition})` : `${beginning}${named} AS `,
    queryFrom: query?.from,
    notices: noticesOf(told),
  };
}

function columnsOf(reader: TokenReader, table: string, told: Told): string {
  reader.expectSign('(');
  const columns: { readonly name: string; readonly written: string }[] = [];
  const required = new Set<string>();
  do {
    if (!readTableKey(reader, told, required)) columns.push(readColumn(reader, table, told, required));
  } while (reader.takesSign(','));
  reader.expectSign(')');
  return columns.map(({ name, written }) => (required.has(name) ? `${written} NOT NULL` : written)).join(', ');
}

/** Of keys nothing is kept but that no part of a primary key is NULL. `required` are columns that must have a value. */
function readTableKey(reader: TokenReader, told: Told, required: Set<string>): boolean {
  if (reader.takes('constraint')) reader.name();
  if (reader.isWord('like'))
    throw unsupported('CREATE TABLE … (LIKE …) is not simulated here', 'Write CREATE TABLE … AS SELECT.');
  if (reader.takes('primary', 'key')) for (const name of reader.names()) required.add(name.toLowerCase());
  else if (reader.takes('unique')) reader.names();
  else if (reader.takes('foreign', 'key')) {
    reader.names();
    reader.expect('references');
    readReference(reader);
  } else if (reader.isWord('check')) throw noCheck();
  else return false;
  told.keys = true;
  return true;
}

const noCheck = () =>
  unsupported('CHECK constraints are not supported', 'Redshift keeps NOT NULL and lengths, and nothing else.');

function readReference(reader: TokenReader): void {
  reader.table();
  if (reader.peek()?.value === '(') reader.names();
}

function readColumn(reader: TokenReader, table: string, told: Told, required: Set<string>) {
  const name = reader.name().value.toLowerCase();
  const type = readType(reader, `${table}.${name}`);
  const column = quoteName(name);
  let written = `${column} ${storedAs(type)}`;
  let isNotNull = false;
  for (;;) {
    if (reader.takes('not', 'null')) isNotNull = true;
    else if (reader.takes('null')) isNotNull = false;
    else if (reader.takes('distkey')) told.layout.add('DISTKEY');
    else if (reader.takes('sortkey')) told.layout.add('SORTKEY');
    else if (reader.takes('primary', 'key')) {
      required.add(name);
      told.keys = true;
    } else if (reader.takes('unique')) told.keys = true;
    else if (reader.takes('references')) {
      readReference(reader);
      told.keys = true;
    } else if (reader.takes('encode')) {
      reader.next();
      told.layout.add('ENCODE');
    } else if (reader.takes('collate')) {
      reader.next();
      told.layout.add('COLLATE');
    } else if (reader.isWord('default')) written += ` DEFAULT ${readDefault(reader)}`;
    else if (reader.isWord('identity') || reader.isWord('generated'))
      throw unsupported('IDENTITY columns are not simulated here', 'Number the rows in the query that loads them.');
    else if (reader.isWord('check')) throw noCheck();
    else break;
  }
  if (isNotNull) required.add(name);
  return { name, written: written + lengthCheck(column, type) };
}

/** The expression of a default, as far as it goes: to a comma, a bracket, or a word that begins another attribute. */
function readDefault(reader: TokenReader): string {
  const first = reader.next(); // DEFAULT itself
  let last = first;
  let depth = 0;
  for (let token = reader.peek(); token; token = reader.peek()) {
    if (depth === 0 && (/^[,)]$/.test(token.value) || (token.kind === 'word' && ATTRIBUTES.has(token.value)))) break;
    if (token.value === '(') depth++;
    if (token.value === ')') depth--;
    last = reader.next();
  }
  if (last === first) return reader.fail();
  return inDuckdb(reader.text.slice(first.to, last.to).trim()).sql;
}
const ATTRIBUTES = new Set(
  'not null distkey sortkey primary unique references encode collate identity check'.split(' '),
);

/** Lengths count bytes; CHAR does not count blanks at its end. */
function lengthCheck(column: string, type: ColumnType): string {
  if (type.kind === 'varchar') return ` CHECK (strlen(${column}) <= ${type.length})`;
  if (type.kind === 'char') return ` CHECK (strlen(rtrim(${column})) <= ${type.length})`;
  return type.kind === 'super' ? ` CHECK (strlen(${column}) <= ${MOST_SUPER})` : '';
}

/** DISTSTYLE, DISTKEY, SORTKEY and the like behind the columns: how a cluster would lay rows out. */
function readLayout(reader: TokenReader, told: Told): void {
  for (;;) {
    if (reader.takes('backup')) reader.next();
    else if (reader.takes('diststyle')) {
      const style = reader.next();
      if (!['even', 'key', 'all', 'auto'].includes(style.value)) reader.fail(style);
      told.layout.add('DISTSTYLE');
    } else if (reader.takes('distkey')) {
      reader.names();
      told.layout.add('DISTKEY');
    } else if (
      reader.takes('compound', 'sortkey') ||
      reader.takes('interleaved', 'sortkey') ||
      reader.takes('sortkey')
    ) {
      if (!reader.takes('auto')) reader.names();
      told.layout.add('SORTKEY');
    } else if (reader.takes('encode', 'auto')) told.layout.add('ENCODE');
    else return;
  }
}

const noticesOf = ({ keys, layout }: Told): RedshiftNotice[] => [
  ...(layout.size > 0
    ? [notice(`${[...layout].join(', ')}: taken and without effect here, where one column store has all rows.`)]
    : []),
  ...(keys
    ? [notice('Primary, unique and foreign keys are informational, as in Redshift: nobody enforces them.')]
    : []),
];
const notice = (message: string): RedshiftNotice => ({ severity: 'NOTICE', code: '00000', message });

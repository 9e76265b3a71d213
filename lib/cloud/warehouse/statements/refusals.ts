import { isDataFile } from '../../../core/file-names';
import { isName, isOperator, type Token } from '../../../core/sql-tokens';
import type { SqlStatement } from '../../../core/sql-words';
import { RedshiftError, type RedshiftNotice, syntaxError, unsupported } from '../redshift-error';
import { isReserved } from './token-reader';

/** What no statement of Redshift begins with, though PostgreSQL or DuckDB know it, is a syntax error: these do. */
const BEGINNINGS = new Set(
  'select with insert update delete truncate create drop alter copy unload begin start commit end rollback abort set reset show vacuum analyze analyse explain grant revoke comment values merge'.split(
    ' ',
  ),
);
/** What CREATE, ALTER and DROP do not know. */
const NO_OBJECTS = new Set(
  'index trigger rule sequence domain extension tablespace aggregate operator type'.split(' '),
);
/** Functions of PostgreSQL that Redshift has not, or not beside tables. */
const NO_FUNCTIONS = new Set(
  'string_agg array_agg unnest to_tsvector to_tsquery json_agg jsonb_agg json_build_object row_to_json regexp_matches'.split(
    ' ',
  ),
);
/** Functions of the column store that would lead out of the warehouse, or that Redshift has not. */
const FILE_FUNCTIONS =
  /^(?:read_\w+|parquet_\w+|sniff_csv|glob|duckdb_\w+|pragma_\w+|list_\w+|struct_\w+|map_\w+|getenv|getvariable)$/;

/** Refuses what Redshift refuses, in its words. */
export function refuse({ text, tokens }: SqlStatement): void {
  const [first, second] = tokens;
  if (first?.value === 'call') throw unsupported('Stored procedures are not simulated here');
  if (first && (first.kind !== 'word' || !BEGINNINGS.has(first.value)) && !isOperator(first, '('))
    throw syntaxError(text, first);
  if (first?.value === 'copy' || first?.value === 'unload') return;
  refuseObjects(text, tokens);
  if (first?.value === 'create' && second?.value === 'schema')
    throw unsupported('CREATE SCHEMA is not simulated here', 'The simulated warehouse has the schema public only.');
  for (const [index, token] of tokens.entries()) {
    refuseClause(text, tokens, index);
    refuseArrays(text, tokens, index);
    if (token.kind === 'word' && isOperator(tokens[index + 1], '(') && !isOperator(tokens[index - 1], '.'))
      refuseFunction(tokens, index);
  }
}

function refuseObjects(text: string, tokens: readonly Token[]): void {
  const [first] = tokens;
  if (!['create', 'alter', 'drop'].includes(first?.value ?? '')) return;
  const object = tokens.slice(1, 5).find(({ value }) => !MODIFIERS.has(value));
  if (object?.kind === 'word' && NO_OBJECTS.has(object.value))
    throw unsupported(`SQL command "${text}" not supported on Redshift tables.`, hints[object.value]);
}
const MODIFIERS = new Set('or replace unique constraint concurrently'.split(' '));
const hints: Readonly<Record<string, string>> = {
  index: 'Redshift has no indexes: a SORTKEY keeps rows in order, and whole blocks are skipped.',
  sequence: 'Redshift has IDENTITY columns instead of sequences.',
};

const PREDICATES = new Set(['from', 'join', ',']);

function refuseClause(text: string, tokens: readonly Token[], index: number): void {
  const [token, next, third] = tokens.slice(index, index + 3);
  const before = tokens[index - 1];
  if (token?.kind === 'text' && (before?.value === 'from' || before?.value === 'join')) {
    const isAddress = isDataFile(token.value) || token.value.includes('/');
    throw syntaxError(text, token, isAddress ? 'Redshift reads objects by COPY.' : undefined);
  }
  if (token?.kind !== 'word') return;
  if (token.value === 'on' && next?.value === 'conflict')
    throw syntaxError(
      text,
      token,
      'Redshift has no ON CONFLICT: load into a staging table, delete what it replaces, insert.',
    );
  if (token.value === 'distinct' && next?.value === 'on' && isOperator(third, '('))
    throw unsupported('SELECT DISTINCT ON is not supported', 'Number the rows with row_number() and keep the first.');
  if (token.value === 'returning') throw syntaxError(text, token, 'Redshift has no RETURNING.');
  if (token.value === 'filter' && isOperator(before, ')') && isOperator(next, '('))
    throw syntaxError(text, next, 'Redshift has no FILTER: write sum(CASE WHEN … THEN 1 END).');
  if (token.value === 'for' && (next?.value === 'update' || next?.value === 'share'))
    throw unsupported(`SELECT FOR ${next.value.toUpperCase()} is not supported`);
  if (token.value === 'tablesample') throw syntaxError(text, token);
  if (token.value === 'lateral') throw syntaxError(text, token);
  if (token.value === 'values' && isOperator(before, '(') && PREDICATES.has(tokens[index - 2]?.value ?? ''))
    throw syntaxError(text, token, 'Redshift takes VALUES in INSERT only.');
  if (token.value === 'values' && index === 0) throw syntaxError(text, token, 'Redshift takes VALUES in INSERT only.');
  if (token.value === 'or' && next?.value === 'replace' && third?.value === 'table') throw syntaxError(text, third);
}

function refuseArrays(text: string, tokens: readonly Token[], index: number): void {
  const [token, before] = [tokens[index], tokens[index - 1]];
  if (token?.kind === 'word' && token.value === 'array' && isOperator(tokens[index + 1], '['))
    throw unsupported(
      'ARRAY constructors are not supported',
      'Keep lists in a SUPER column, or rows in a table of their own.',
    );
  if (!isOperator(token, '[') && !isOperator(token, '{')) return;
  if (isOperator(token, '[') && (isValue(before) || isOperator(before, ']'))) return; // SUPER is navigated so
  throw syntaxError(text, token);
}

const isValue = (token: Token | undefined) =>
  token?.kind === 'quoted' || (token?.kind === 'word' && !isReserved(token.value) && token.value !== 'by');

function refuseFunction(tokens: readonly Token[], index: number): void {
  const token = tokens[index];
  if (!token) return;
  const { value: name } = token;
  if (FILE_FUNCTIONS.test(name))
    throw new RedshiftError({ code: '42883', message: `function ${name}(...) does not exist`, position: token.from });
  const onlyLeads =
    name === 'generate_series' && (readsTable(tokens) || ['insert', 'create'].includes(tokens[0]?.value ?? ''));
  if (!NO_FUNCTIONS.has(name) && !onlyLeads) return;
  const told: RedshiftNotice = { severity: 'INFO', code: '00000', message: `Function "${name}" not supported.` };
  throw new RedshiftError(
    {
      code: '0A000',
      message: 'Specified types or functions (one per INFO message) not supported on Redshift tables.',
      hint: name === 'string_agg' ? 'LISTAGG puts texts together.' : undefined,
    },
    [told],
  );
}

/** Whether a table stands in a FROM, and not functions alone. */
function readsTable(tokens: readonly Token[]): boolean {
  const inFrom = [false];
  return tokens.some((token, index) => {
    const before = tokens[index - 1];
    if (isOperator(token, '(')) inFrom.push(false);
    if (isOperator(token, ')')) inFrom.pop();
    if (token.kind === 'word' && FROM_BEGINS.has(token.value)) inFrom[inFrom.length - 1] = true;
    if (token.kind === 'word' && FROM_ENDS.has(token.value)) inFrom[inFrom.length - 1] = false;
    const starts = inFrom.at(-1) && (isOperator(before, ',') || FROM_BEGINS.has(before?.value ?? ''));
    return starts && isName(token) && !isOperator(tokens[index + 1], '(');
  });
}
const FROM_BEGINS = new Set(['from', 'join']);
const FROM_ENDS = new Set([
  'where',
  'group',
  'order',
  'having',
  'limit',
  'union',
  'except',
  'intersect',
  'minus',
  'select',
]);

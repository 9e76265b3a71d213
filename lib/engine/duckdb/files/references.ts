import { isName, isOperator, type Token } from '../../../core/sql-tokens';
import type { SqlStatement } from '../../../core/sql-words';
import { mistake } from '../../sql/mistake';
import { closingOf, type Literal, readLiteral, splitList } from './literal';

/** `name = value` of a call. */
export type CallOption = {
  readonly name: string;
  /** Undefined if it is no constant. */
  readonly value: Literal | undefined;
  readonly from: number;
  readonly to: number;
};

/** A place in a statement that reads files. */
export type Reference =
  /** `FROM 'film.csv'`. */
  | { readonly kind: 'literal'; readonly file: Token; readonly next: Token | undefined }
  /** `read_csv('a.csv', …)`; `files` stand from `argument.from` to `argument.to`. */
  | {
      readonly kind: 'call';
      readonly function: string;
      readonly from: number;
      readonly to: number;
      readonly files: readonly Token[];
      readonly argument: { readonly from: number; readonly to: number };
      readonly options: readonly CallOption[];
    };

const FUNCTIONS = new Set([
  'read_csv',
  'read_csv_auto',
  'sniff_csv',
  'read_text',
  'read_blob',
  'glob',
  'read_json',
  'read_json_auto',
  'read_ndjson',
  'read_ndjson_auto',
  'read_json_objects',
  'read_json_objects_auto',
  'read_ndjson_objects',
  'read_parquet',
  'parquet_scan',
  'parquet_schema',
  'parquet_metadata',
  'parquet_file_metadata',
]);

/** The places of a statement that read files, in their order. */
export function findReferences({ tokens, kind }: SqlStatement): readonly Reference[] {
  const found: Reference[] = [];
  const clauses: Clause[] = [{ isFrom: false }];
  for (const [index, token] of tokens.entries()) {
    const previous = tokens[index - 1];
    const clause = clauses.at(-1);
    const starts = begins(tokens, index, clause, kind);
    const isCall = token.kind === 'word' && FUNCTIONS.has(token.value) && isOperator(tokens[index + 1], '(');
    if (isCall && !isOperator(previous, '.')) found.push(call(tokens, index));
    else if (token.kind === 'text' && starts) found.push({ kind: 'literal', file: token, next: tokens[index + 1] });
    if (isOperator(token, '(')) {
      const name = isName(previous) ? previous.value : undefined;
      clauses.push({ isFrom: starts, opener: name });
    } else if (isOperator(token, ')')) clauses.pop();
    else if (token.kind === 'word' && clause) {
      if (token.value === 'from' || token.value === 'join') clause.isFrom = true;
      else if (FROM_ENDS.has(token.value)) clause.isFrom = false;
    }
  }
  return found;
}

type Clause = { isFrom: boolean; readonly opener?: string | undefined };

/** `EXTRACT(year FROM x)` and the like. */
const FROM_INSIDE = new Set(['extract', 'substring', 'trim', 'overlay', 'position']);
const BEFORE_TABLE = new Set(['from', 'join', 'describe', 'desc', 'summarize', 'pivot', 'unpivot']);
const FROM_ENDS = new Set(
  'where group having order qualify window limit offset union intersect except select set on using sample values'.split(
    ' ',
  ),
);

/** Whether a table may stand here. */
function begins(tokens: readonly Token[], index: number, clause: Clause | undefined, kind: string): boolean {
  const [before, previous] = [tokens[index - 2], tokens[index - 1]];
  if (!previous) return false;
  if (isOperator(previous, ',') || isOperator(previous, '('))
    return clause?.isFrom === true && !(isOperator(previous, '(') && isName(before) && !BEFORE_TABLE.has(before.value));
  if (previous.kind !== 'word') return false;
  if (previous.value === 'using') return kind === 'merge' || kind === 'delete';
  if (previous.value === 'from') {
    if (kind === 'copy' && clause?.opener === undefined && isOuter(tokens, index)) return false;
    return before?.value !== 'distinct' && !FROM_INSIDE.has(clause?.opener ?? '');
  }
  return BEFORE_TABLE.has(previous.value);
}

/** Whether no bracket is open before a token. */
function isOuter(tokens: readonly Token[], index: number): boolean {
  const depth = tokens
    .slice(0, index)
    .reduce((sum, token) => sum + (isOperator(token, '(') ? 1 : isOperator(token, ')') ? -1 : 0), 0);
  return depth === 0;
}

function call(tokens: readonly Token[], index: number): Reference {
  const closing = closingOf(tokens, index + 1);
  const [name, end] = [tokens[index], tokens[closing]];
  const [first = [], ...rest] = splitList(tokens.slice(index + 2, closing));
  const range = { from: name?.from ?? 0, to: end?.to ?? 0 };
  const files = fileTokens(first);
  if (!files) {
    const at = { from: first[0]?.from ?? range.from, to: first.at(-1)?.to ?? range.to };
    throw mistake('file-literal', { name: name?.value }, at);
  }
  const argument = { from: first[0]?.from ?? 0, to: first.at(-1)?.to ?? 0 };
  return { kind: 'call', function: name?.value ?? '', ...range, files, argument, options: rest.map(option) };
}

/** `'a'`, `['a', 'b']`, and a text that a sql tag has bound: `CAST('a' AS VARCHAR)`. */
function fileTokens(tokens: readonly Token[]): readonly Token[] | undefined {
  const [first] = tokens;
  if (first?.kind === 'text' && tokens.length === 1) return [first];
  const bound = tokens[2];
  if (first?.value === 'cast' && bound?.kind === 'text' && tokens[4]?.value === 'varchar') return [bound];
  if (!isOperator(first, '[')) return undefined;
  const items = splitList(tokens.slice(1, -1)).map(fileTokens);
  return items.length > 0 && items.every((item) => item !== undefined) ? items.flat() : undefined;
}

function option(tokens: readonly Token[]): CallOption {
  const [name] = tokens;
  const value = tokens
    .slice(1)
    .filter((token, at) => at > 1 || !['=', ':', '>'].some((sign) => isOperator(token, sign)));
  return {
    name: name?.value.toLowerCase() ?? '',
    value: readLiteral(value),
    from: name?.from ?? 0,
    to: tokens.at(-1)?.to ?? 0,
  };
}

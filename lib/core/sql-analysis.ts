import { isDataFile, isObjectAddress, isPattern, plainFileName } from './file-names';
import { kindOf, type StatementKind } from './sql-kind';
import { findTargets, type Targets } from './sql-targets';
import { isName, isOperator, type Token } from './sql-tokens';

/** What can be told of one statement from its words alone. Offsets count from its beginning. */
export type SqlAnalysis = Targets & {
  readonly kind: StatementKind;
  /** Its first words, in capitals: `INSERT`, `CREATE TABLE`. */
  readonly label: string;
  /** Everything that could be the name of a table, in small letters: an over-approximation. */
  readonly reads: readonly string[];
  /** Whether it changes tables, files or settings. */
  readonly writes: boolean;
  /** Without comments. */
  readonly tokens: readonly Token[];
};

/** The statement's tokens, comments left out, offsets from its beginning. */
export function analyse(tokens: readonly Token[]): SqlAnalysis {
  const main = mainTokens(tokens);
  const first = main[0]?.value ?? '';
  const begins = kindOf(main[0]);
  const inner = begins === 'explain' ? explained(main) : undefined;
  const found = inner ?? findTargets(begins, main);
  const targets = { ...found, changes: [...found.changes, ...changedInside(tokens)] };
  const kind = begins === 'query' && targets.creates.length > 0 ? 'create' : begins;
  const writes = inner?.writes ?? (targets.creates.length + targets.changes.length > 0 || WRITES.has(kind));
  return { ...targets, kind, label: labelOf(kind, targets, first), reads: readNames(tokens), writes, tokens };
}

const WRITES: ReadonlySet<StatementKind> = new Set([
  'insert',
  'update',
  'delete',
  'truncate',
  'merge',
  'create',
  'drop',
  'alter',
  'copy',
  'setting',
]);

/** Postgres: `WITH moved AS (DELETE FROM film RETURNING *) SELECT * FROM moved`. */
function changedInside(tokens: readonly Token[]): Targets['changes'] {
  if (tokens[0]?.kind !== 'word' || tokens[0].value !== 'with') return [];
  return tokens.flatMap((token, index) => {
    const before = tokens[index - 1];
    const opens = isOperator(token, '(') && (before?.value === 'as' || before?.value === 'materialized');
    const inside = tokens.slice(index + 1);
    const kind = opens ? kindOf(inside[0]) : 'other';
    return CHANGES.has(kind) ? findTargets(kind, inside).changes : [];
  });
}
const CHANGES: ReadonlySet<StatementKind> = new Set(['insert', 'update', 'delete', 'merge']);

/** `EXPLAIN ANALYZE` runs what it explains. */
function explained(main: readonly Token[]): SqlAnalysis | undefined {
  let at = 1;
  if (isOperator(main[at], '(')) at = main.findIndex((token) => isOperator(token, ')')) + 1;
  const options = main.slice(0, at + 1).some(({ value }) => value === 'analyze' || value === 'analyse');
  if (main[at]?.value === 'analyze' || main[at]?.value === 'analyse') at++;
  return options && at > 0 ? analyse(main.slice(at)) : undefined;
}

/** The tokens from the verb on: what stands behind `WITH …`. */
function mainTokens(tokens: readonly Token[]): readonly Token[] {
  if (tokens[0]?.value !== 'with' || tokens[0].kind !== 'word') return tokens;
  let depth = 0;
  const verb = tokens.findIndex((token, index) => {
    if (isOperator(token, '(')) depth++;
    if (isOperator(token, ')')) depth--;
    const afterList = isOperator(tokens[index - 1], ')');
    return depth === 0 && afterList && kindOf(token) !== 'other';
  });
  if (verb > 0) return tokens.slice(verb);
  return [{ kind: 'word', from: 0, to: 0, value: 'select' }, ...tokens.slice(1)];
}

function labelOf(kind: StatementKind, { object }: Targets, first: string): string {
  if (first === 'select') return kind === 'create' ? 'SELECT INTO' : 'SELECT';
  if (kind === 'create' || kind === 'drop' || kind === 'alter') return `${first} ${object ?? ''}`.trim().toUpperCase();
  return first.toUpperCase();
}

/** A text names a table only behind FROM or JOIN, or as a function's first argument; a file wherever it ends like one; an object's address neither. */
function readNames(tokens: readonly Token[]): readonly string[] {
  const names = tokens.flatMap((token, index) => {
    if (isName(token)) return token.value.toLowerCase();
    if (token.kind !== 'text' || isObjectAddress(token.value)) return [];
    const [before, previous] = [tokens[index - 2], tokens[index - 1]];
    const named =
      previous?.value === 'from' || previous?.value === 'join' || (isOperator(previous, '(') && isName(before));
    const isFile = isDataFile(token.value) || (isPattern(token.value) && token.value.includes('/'));
    return named || (isFile && previous?.value !== 'to') ? plainFileName(token.value).toLowerCase() : [];
  });
  return [...new Set(names)];
}

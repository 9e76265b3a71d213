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
  const kind = kindOf(main[0]);
  const inner = kind === 'explain' ? explained(main) : undefined;
  const targets = inner ?? findTargets(kind, main);
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
  if (kind === 'create' || kind === 'drop' || kind === 'alter') return `${first} ${object ?? ''}`.trim().toUpperCase();
  return first.toUpperCase();
}

/** A text names a table only behind FROM or JOIN, or as a function's first argument. */
function readNames(tokens: readonly Token[]): readonly string[] {
  const names = tokens.flatMap((token, index) => {
    if (isName(token)) return token.value.toLowerCase();
    if (token.kind !== 'text') return [];
    const [before, previous] = [tokens[index - 2], tokens[index - 1]];
    const named =
      previous?.value === 'from' || previous?.value === 'join' || (isOperator(previous, '(') && isName(before));
    return named ? token.value.toLowerCase() : [];
  });
  return [...new Set(names)];
}

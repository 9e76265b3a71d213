import type { StatementKind } from './sql-kind';
import { isName, isOperator, type Token, tokenizeSql } from './sql-tokens';

/** A name that a statement creates or changes, and where it stands; `qualified` if a schema stands before it. */
export type Target = { readonly name: string; readonly from: number; readonly to: number; readonly qualified: boolean };

export type Targets = {
  readonly creates: readonly Target[];
  readonly changes: readonly Target[];
  /** What is created, dropped or altered: `table`, `view`, `index`, `schema`, … */
  readonly object?: string | undefined;
  readonly ifExists: boolean;
  readonly ifNotExists: boolean;
  /** Where `TEMP` stands, to be blanked. */
  readonly temporary?: Token | undefined;
  readonly renames: boolean;
  /** The name of the file that `COPY … TO` writes; a folder if it is `partitioned`. */
  readonly file?: (Token & { readonly partitioned: boolean }) | undefined;
};

const NONE: Targets = { creates: [], changes: [], ifExists: false, ifNotExists: false, renames: false };
const TEMPORARY = new Set(['temp', 'temporary']);
const MODIFIERS = new Set(
  'or replace local global persistent unlogged recursive unique materialized constraint'.split(' '),
);
/** What is made on a table: `CREATE TRIGGER t AFTER INSERT ON film`. */
const ON_TABLES = new Set(['index', 'trigger', 'rule', 'policy']);

/** The names that a statement creates or changes, read from the places where its grammar has them. */
export function findTargets(kind: StatementKind, tokens: readonly Token[]): Targets {
  const after = (...words: readonly string[]) => {
    const at = tokens.findIndex((token) => token.kind === 'word' && words.includes(token.value));
    return at < 0 ? [] : nameAt(tokens, at + 1);
  };
  switch (kind) {
    case 'insert':
    case 'merge':
      return { ...NONE, changes: after('into') };
    case 'delete':
      return { ...NONE, changes: after('from') };
    case 'update':
      return { ...NONE, changes: nameAt(tokens, tokens[1]?.value === 'or' ? 3 : 1) };
    case 'truncate':
      return { ...NONE, changes: namesAt(tokens, tokens[1]?.value === 'table' ? 2 : 1) };
    case 'copy':
      return copied(tokens);
    case 'create':
      return created(tokens);
    case 'drop':
      return changed(tokens, 1);
    case 'alter':
      return tokens[0]?.value === 'comment' ? commented(tokens) : changed(tokens, 1);
    case 'query':
      return selectedInto(tokens);
    case 'other':
      if (tokens[0]?.value === 'do') return { ...NONE, changes: changedInBody(tokens) };
      return tokens[0]?.value === 'refresh' ? changed(tokens, 1) : NONE;
    default:
      return NONE;
  }
}

/** Postgres: `DO $$ … $$` runs what its text says. */
const changedInBody = (tokens: readonly Token[]): readonly Target[] =>
  tokens
    .filter(({ kind }) => kind === 'text')
    .flatMap(({ value, from, to }) => {
      const body = tokenizeSql(value).filter(({ kind }) => kind !== 'comment');
      return body.flatMap((token, index) => {
        const verb = token.kind === 'word' ? BODY_VERBS.get(token.value) : undefined;
        const inside = body.slice(index);
        const follows = inside[1]?.value;
        if (!verb || (verb !== 'update' && follows !== 'into' && follows !== 'from')) return [];
        return findTargets(verb, inside).changes.map((target) => ({ ...target, from, to }));
      });
    });
const BODY_VERBS = new Map(
  (['insert', 'update', 'delete', 'merge', 'truncate'] as const).map((verb) => [verb as string, verb]),
);

/** Postgres: `SELECT … INTO t FROM …` makes a table. */
function selectedInto(tokens: readonly Token[]): Targets {
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (isOperator(token, '(')) depth++;
    if (isOperator(token, ')')) depth--;
    if (depth !== 0 || token.kind !== 'word' || token.value !== 'into') continue;
    let at = index + 1;
    while (INTO_MODIFIERS.has(tokens[at]?.value ?? '')) at++;
    const temporary = tokens.slice(index, at).find(({ value }) => TEMPORARY.has(value));
    return { ...NONE, object: 'table', temporary, creates: nameAt(tokens, at) };
  }
  return NONE;
}
const INTO_MODIFIERS = new Set([...TEMPORARY, 'unlogged', 'table']);

/** `COMMENT ON TABLE film IS`, `COMMENT ON COLUMN film.title IS`. */
function commented(tokens: readonly Token[]): Targets {
  const found = changed(tokens, 2);
  if (found.object !== 'column') return found;
  const before = tokens.slice(0, tokens.findIndex(({ value }) => value === 'is') - 2);
  return { ...found, changes: nameAt(before, 3) };
}

function created(tokens: readonly Token[]): Targets {
  let at = 1;
  while (MODIFIERS.has(tokens[at]?.value ?? '') || TEMPORARY.has(tokens[at]?.value ?? '')) at++;
  const temporary = tokens.slice(1, at).find(({ value }) => TEMPORARY.has(value));
  const object = tokens[at]?.value;
  const ifNotExists = tokens[at + 1]?.value === 'if' && tokens[at + 2]?.value === 'not';
  const target = nameAt(tokens, at + (ifNotExists ? 4 : 1));
  const referenced = tokens.flatMap((token, index) => (token.value === 'references' ? nameAt(tokens, index + 1) : []));
  const found = { ...NONE, object, ifNotExists, temporary };
  if (object === undefined || !ON_TABLES.has(object))
    return { ...found, creates: target, changes: object === 'table' ? [...referenced, ...parents(tokens)] : [] };
  return { ...found, changes: onTable(tokens, at) };
}

function onTable(tokens: readonly Token[], from: number): readonly Target[] {
  const on = tokens.findIndex((token, index) => index > from && token.kind === 'word' && token.value === 'on');
  return on < 0 ? [] : nameAt(tokens, on + 1);
}

/** Postgres: `PARTITION OF sales`, `INHERITS (sales)`. */
const parents = (tokens: readonly Token[]) =>
  tokens.flatMap((token, index) => {
    const [next] = tokens.slice(index + 1);
    if (token.value === 'partition' && next?.value === 'of') return nameAt(tokens, index + 2);
    return token.value === 'inherits' && isOperator(next, '(') ? namesAt(tokens, index + 2) : [];
  });

function changed(tokens: readonly Token[], at: number): Targets {
  if (tokens[at]?.value === 'materialized') return changed(tokens, at + 1);
  const object = tokens[at]?.value;
  const ifExists = tokens[at + 1]?.value === 'if';
  const start = at + (ifExists ? 3 : 1) + (tokens[at + 1]?.value === 'concurrently' ? 1 : 0);
  if (object !== undefined && object !== 'index' && ON_TABLES.has(object))
    return { ...NONE, object, ifExists, changes: onTable(tokens, at) };
  const target = tokens[0]?.value === 'drop' ? namesAt(tokens, start) : nameAt(tokens, start);
  const last = target[0] ? tokens.findIndex(({ to }) => to === target[0]?.to) : start;
  const renames = tokens[last + 1]?.value === 'rename' && tokens[last + 2]?.value === 'to';
  return { ...NONE, object, ifExists, changes: target, renames, creates: renames ? nameAt(tokens, last + 3) : [] };
}

/** `COPY t FROM 'file'` changes the table; `COPY (query) TO 'file'` and `COPY t TO 'file'` write the file. */
function copied(tokens: readonly Token[]): Targets {
  let depth = 0;
  const at = tokens.findIndex((token, index) => {
    if (isOperator(token, '(')) depth++;
    if (isOperator(token, ')')) depth--;
    return index > 0 && depth === 0 && token.kind === 'word' && (token.value === 'from' || token.value === 'to');
  });
  if (tokens[at]?.value === 'from') return { ...NONE, changes: nameAt(tokens, 1) };
  const file = tokens[at + 1];
  if (file?.kind !== 'text') return NONE;
  const partitioned = tokens.slice(at).some(({ kind, value }) => kind === 'word' && value === 'partition_by');
  return { ...NONE, file: { ...file, partitioned } };
}

/** A list of names, as Postgres drops and empties several tables at once. */
function namesAt(tokens: readonly Token[], at: number): readonly Target[] {
  const [target] = nameAt(tokens, at);
  if (!target) return [];
  const comma = tokens.findIndex(({ to }) => to === target.to) + 1;
  return isOperator(tokens[comma], ',') ? [target, ...namesAt(tokens, comma + 1)] : [target];
}

function nameAt(tokens: readonly Token[], start: number): readonly Target[] {
  const at = tokens[start]?.value === 'only' && isName(tokens[start + 1]) ? start + 1 : start;
  let last = at;
  if (!isName(tokens[at])) return [];
  while (isOperator(tokens[last + 1], '.') && isName(tokens[last + 2])) last += 2;
  const token = tokens[last];
  return token ? [{ name: token.value, from: token.from, to: token.to, qualified: last > at }] : [];
}

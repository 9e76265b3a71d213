import type { StatementKind } from './sql-kind';
import { isName, isOperator, type Token } from './sql-tokens';

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
};

const NONE: Targets = { creates: [], changes: [], ifExists: false, ifNotExists: false, renames: false };
const TEMPORARY = new Set(['temp', 'temporary']);
const MODIFIERS = new Set(['or', 'replace', 'local', 'global', 'persistent', 'unlogged', 'recursive', 'unique']);

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
      return { ...NONE, changes: nameAt(tokens, tokens[1]?.value === 'table' ? 2 : 1) };
    case 'copy':
      return { ...NONE, changes: copiesIn(tokens) ? nameAt(tokens, 1) : [] };
    case 'create':
      return created(tokens);
    case 'drop':
      return changed(tokens, 1);
    case 'alter':
      return changed(tokens, tokens[0]?.value === 'comment' ? 2 : 1);
    default:
      return NONE;
  }
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
  if (object !== 'index') return { ...found, creates: target, changes: object === 'table' ? referenced : [] };
  const on = tokens.findIndex((token, index) => index > at && token.kind === 'word' && token.value === 'on');
  return { ...found, changes: on < 0 ? [] : nameAt(tokens, on + 1) };
}

function changed(tokens: readonly Token[], at: number): Targets {
  const object = tokens[at]?.value;
  const ifExists = tokens[at + 1]?.value === 'if';
  const start = at + (ifExists ? 3 : 1);
  const target = nameAt(tokens, start);
  const last = target[0] ? tokens.findIndex(({ to }) => to === target[0]?.to) : start;
  const renames = tokens[last + 1]?.value === 'rename' && tokens[last + 2]?.value === 'to';
  return { ...NONE, object, ifExists, changes: target, renames, creates: renames ? nameAt(tokens, last + 3) : [] };
}

/** `COPY t FROM 'file'`; `COPY (query) TO` and `COPY t TO` change nothing. */
function copiesIn(tokens: readonly Token[]): boolean {
  let depth = 0;
  for (const token of tokens.slice(1)) {
    if (isOperator(token, '(')) depth++;
    if (isOperator(token, ')')) depth--;
    if (depth === 0 && token.kind === 'word' && (token.value === 'from' || token.value === 'to'))
      return token.value === 'from';
  }
  return false;
}

function nameAt(tokens: readonly Token[], at: number): readonly Target[] {
  let last = at;
  if (!isName(tokens[at])) return [];
  while (isOperator(tokens[last + 1], '.') && isName(tokens[last + 2])) last += 2;
  const token = tokens[last];
  return token ? [{ name: token.value, from: token.from, to: token.to, qualified: last > at }] : [];
}

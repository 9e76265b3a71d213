import type { Token } from './sql-tokens';

export type StatementKind =
  | 'query'
  | 'insert'
  | 'update'
  | 'delete'
  | 'truncate'
  | 'merge'
  | 'create'
  | 'drop'
  | 'alter'
  | 'copy'
  | 'transaction'
  | 'setting'
  | 'show'
  | 'explain'
  | 'other';

const FIRST_WORDS: Readonly<Record<Exclude<StatementKind, 'other'>, string>> = {
  query: 'select from values table pivot pivot_wider pivot_longer unpivot (',
  insert: 'insert',
  update: 'update',
  delete: 'delete',
  truncate: 'truncate',
  merge: 'merge',
  create: 'create',
  drop: 'drop',
  alter: 'alter comment',
  copy: 'copy',
  transaction: 'begin start commit end rollback abort',
  setting: 'set reset use pragma',
  show: 'show describe desc summarize',
  explain: 'explain',
};
const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries(FIRST_WORDS).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
);
const isKind = (kind: string | undefined): kind is StatementKind =>
  kind !== undefined && (kind in FIRST_WORDS || kind === 'other');

/** What a statement does, told by its first word. */
export function kindOf(first: Token | undefined): StatementKind {
  const kind = first && first.kind !== 'text' && first.kind !== 'quoted' ? KINDS.get(first.value) : undefined;
  return isKind(kind) ? kind : 'other';
}

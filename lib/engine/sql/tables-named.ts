import { isName, isOperator, type Token } from '../../core/sql-tokens';

/** A table that a statement reads, and the name by which its columns are called there. */
export type TableNamed = { readonly table: string; readonly called: string };

const OPENS = new Set(['from', 'join', 'update', 'into']);
const CLOSES = new Set([
  'where',
  'group',
  'having',
  'order',
  'limit',
  'on',
  'using',
  'select',
  'set',
  'values',
  'union',
]);
/** Words that may follow a table and are not its short name. */
const FOLLOWS = new Set(
  'where group having order limit on using inner left right full cross natural join set values union intersect except as lateral window qualify offset fetch for returning default select asof semi anti positional tablesample'.split(
    ' ',
  ),
);

/** The tables behind FROM, JOIN, UPDATE and INTO, in their order. Subqueries have no table and are left out. */
export function tablesNamed(tokens: readonly Token[]): readonly TableNamed[] {
  const found: TableNamed[] = [];
  /** Whether a list of tables goes on, for each parenthesis that is open. */
  const lists = [false];
  for (const [index, token] of tokens.entries()) {
    if (isOperator(token, '(')) lists.push(false);
    if (isOperator(token, ')') && lists.length > 1) lists.pop();
    const word = token.kind === 'word' ? token.value : '';
    if (CLOSES.has(word)) lists[lists.length - 1] = false;
    if (!OPENS.has(word) && !(lists.at(-1) && isOperator(token, ','))) continue;
    lists[lists.length - 1] = word !== 'into';
    const named = tableAt(tokens, index + 1, word === 'into');
    if (named) found.push(named);
  }
  return found;
}

function tableAt(tokens: readonly Token[], from: number, hasColumns: boolean): TableNamed | undefined {
  let at = from;
  if (isOperator(tokens[at + 1], '.')) at += 2;
  const table = tokens[at];
  if (!isName(table) || (!hasColumns && isOperator(tokens[at + 1], '('))) return undefined;
  const next = tokens[at + 1];
  const alias = next?.value === 'as' ? tokens[at + 2] : next;
  const isAlias = isName(alias) && (alias.kind === 'quoted' || !FOLLOWS.has(alias.value));
  return { table: table.value, called: isAlias ? alias.value : table.value };
}

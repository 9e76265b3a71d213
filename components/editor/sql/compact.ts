/** A line and the lines that are indented under it. */
type Node = { readonly text: string; readonly below: readonly Node[] };
type Line = { readonly indent: number; readonly text: string };

const WIDTH = 88;
/** What follows stands on its level: `FROM film` and its joins, `WITH a AS (` and the next one. */
const LEVEL = /^(from|with|with recursive|update|delete from|insert into)$/i;
/** What follows begins on its line. */
const FOLLOWED = /^(where|having|qualify|limit|offset|on conflict|returning)$/i;
/** What follows is on its line if there is room for all of it. */
const LISTED = /^(select|select distinct|group by|order by|partition by|set|values|window)$/i;
const JOIN = /^((natural|inner|left|right|full|outer|cross|positional|asof|semi|anti) )*join\b/i;

/** Puts short clauses on one line, as people write them: the formatter begins a line for each. */
export function compactSql(formatted: string): string {
  const lines = formatted.split('\n').map((line) => ({ indent: line.search(/\S|$/), text: line.trim() }));
  return render(nodesOf(lines), 0).join('\n');
}

function nodesOf(lines: readonly Line[]): readonly Node[] {
  const nodes: Node[] = [];
  for (let at = 0; at < lines.length; ) {
    const { indent = 0, text = '' } = lines[at] ?? {};
    let end = at + 1;
    while (text !== '' && (lines[end]?.indent ?? 0) > indent) end++;
    nodes.push({ text, below: nodesOf(lines.slice(at + 1, end)) });
    at = end;
  }
  return nodes;
}

/** Lines without the `indent` that their place has. */
function render(nodes: readonly Node[], indent: number): readonly string[] {
  const lines: string[] = [];
  /** The last two lines are a bracket that opens, and the one line in it. */
  let opened = false;
  for (const node of nodes) {
    const [first = '', ...rest] = renderNode(node, indent);
    const inOne = `${lines.at(-2)}${lines.at(-1)?.trim()}${first}`;
    if (opened && first.startsWith(')') && isShort([inOne], indent)) {
      lines.splice(-2, 2, inOne, ...rest);
      opened = false;
    } else {
      lines.push(first, ...rest);
      opened = first.endsWith('(') && rest.length === 1;
    }
  }
  return lines;
}

function renderNode({ text, below }: Node, indent: number): readonly string[] {
  if (below.length === 0) return [text];
  const isLevel = LEVEL.test(text);
  const inner = render(below, isLevel ? indent : indent + 2);
  const [first = '', ...rest] = inner;
  const inOne = `${text} ${inner.join(' ')}`;
  const joins = inner.some((line) => JOIN.test(line));
  const isClause = isLevel || FOLLOWED.test(text) || LISTED.test(text);
  if (isClause && !joins && !/^with/i.test(text) && isFlat(inner) && isShort([...inner, inOne], indent)) return [inOne];
  if (isLevel) return [`${text} ${first}`, ...rest];
  if (FOLLOWED.test(text)) return [`${text} ${first}`, ...rest.map(inside)];
  return [text, ...inner.map(inside)];
}

const inside = (line: string) => (line === '' ? line : `  ${line}`);

/** Whether these lines are items of one list, none of them broken itself. */
const isFlat = (lines: readonly string[]) => lines.every((line) => !/^\s|^\)|\($/.test(line));

/** A comment reaches to the end of its line, so nothing can be put behind it. */
const isShort = (lines: readonly string[], indent: number) =>
  lines.every((line) => !line.includes('--')) && (lines.at(-1) ?? '').length + indent <= WIDTH;

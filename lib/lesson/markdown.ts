import type { Nodes, Root, RootContent } from 'mdast';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Place } from './source';

const file = unified().use(remarkParse).use(remarkFrontmatter);
const part = unified().use(remarkParse);

/** A whole file, front matter included. */
export const parseFile = (text: string): Root => file.parse(text);

/** Markdown inside a fence; positions are moved to where the fence's body stands in the file. */
export function parsePart(text: string, firstLine: number): Root {
  const root = part.parse(text);
  for (const node of walk(root)) {
    if (!node.position) continue;
    node.position.start.line += firstLine - 1;
    node.position.end.line += firstLine - 1;
  }
  return root;
}

export function* walk(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* walk(child);
}

export const startOf = (node: Nodes | undefined): Place => node?.position?.start ?? { line: 1, column: 1 };
export const endOf = (node: Nodes | undefined): Place => node?.position?.end ?? { line: 1, column: 1 };

/** The words of a node without its marks. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if ('children' in node) return node.children.map(textOf).join('');
  return node.type === 'break' ? '\n' : '';
}

/** The library's own patterns swallow the line end behind a mark, and so miss the same mark on the next line. */
const MARKS_ON_LINES_ALONE: NonNullable<Options['unsafe']> = [
  { atBreak: true, character: '-', after: '(?=[ \\t\\r\\n-])' },
  { atBreak: true, character: '+', after: '(?=[ \\t\\r\\n])' },
  { atBreak: true, before: '\\d+', character: '.', after: '(?=[ \\t\\r\\n])' },
];

/** Markdown in its canonical spelling, without a line end. */
export const writeMarkdown = (nodes: readonly RootContent[], bullet: '-' | '*' = '-'): string =>
  toMarkdown(
    { type: 'root', children: [...nodes] },
    { bullet, listItemIndent: 'one', rule: '*', unsafe: MARKS_ON_LINES_ALONE },
  ).replace(/\n+$/, ''); // not trimEnd: to Markdown a vertical tab is a word, to JavaScript it is white space

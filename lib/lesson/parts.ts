import type { Blockquote, RootContent } from 'mdast';
import type { Fence } from './fence';
import { startOf } from './markdown';
import type { Report } from './problems';
import { toProse } from './prose';
import type { Prose } from './schema';

/** A piece of the file at its top level. */
export type Item = { readonly node: RootContent; readonly fence?: Fence | undefined };

/** A live fence below an exercise, with the quote that follows it. */
export type Part = { readonly fence: Fence; readonly remark?: Prose | undefined };

const TAKES_REMARK: readonly string[] = ['solution', 'approach', 'wrong'];
const takesRemark = ({ role, language }: Fence) =>
  TAKES_REMARK.includes(role) || (role === 'check' && language === 'sql');

/** What stands below an exercise's fence. Labels (`####`) are for the reader of the file. */
export function readParts(items: readonly Item[], exercise: string, report: Report): Part[] {
  const parts: Part[] = [];
  let open: Fence | undefined;
  for (const { node, fence } of items) {
    if (fence) parts.push({ fence });
    else if (node.type === 'blockquote' && open) parts.splice(-1, 1, { fence: open, remark: remarkOf(node) });
    else if (!isLabel(node) && !(node.type === 'code' && node.meta))
      report(startOf(node), strayMessage(node, exercise));
    open = fence && takesRemark(fence) ? fence : undefined;
  }
  return parts;
}

const remarkOf = (node: Blockquote) => toProse(node.children);
const isLabel = (node: RootContent) => node.type === 'heading' && node.depth === 4;

function strayMessage(node: RootContent, exercise: string): string {
  if (node.type === 'heading') return `labels between the parts of \`${exercise}\` are written \`####\``;
  if (node.type === 'blockquote')
    return 'a quote stands directly below a solution, an approach, a wrong answer or a sql check';
  return `only parts stand below the exercise \`${exercise}\`: move this above the exercise, or below a heading of its own`;
}

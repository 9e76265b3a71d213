import { parsePart, walk, writeMarkdown } from '../../lesson/markdown';
import { hasObstacle } from '../../lesson/obstacle';
import { toProse } from '../../lesson/prose';
import type { Prose } from '../../lesson/schema';
import { type Addresses, cleanPhrases } from './clean-phrases';
import { type BlockNode, isBlockNode } from './node-kinds';

/**
 * Markdown of any kind as the prose of a lesson: what a lesson does not take is said in another way. HTML is shown as code,
 * an image is a link to it, a link that leads nowhere is its text.
 */
export function cleanProse(markdown: string): Prose {
  const text = markdown.replaceAll(/\r\n?/g, '\n');
  if (hasObstacle(text.split('\n'), () => {})) return [{ type: 'code', lang: 'text', value: text }];
  const root = parsePart(text, 1);
  const addresses = new Map<string, string>();
  for (const node of walk(root))
    if (node.type === 'definition' && !addresses.has(node.identifier)) addresses.set(node.identifier, node.url);
  return toProse(root.children.flatMap((node) => (isBlockNode(node) ? cleanBlock(node, addresses) : [])));
}

/** The one spelling of a text, which a lesson can have. */
export const cleanText = (markdown: string): string => writeMarkdown(cleanProse(markdown));

const COMMENTS = /^(?:\s*<!--[\s\S]*?-->)+\s*$/;

function cleanBlock(node: BlockNode, addresses: Addresses): BlockNode[] {
  const inside = (children: readonly BlockNode[]) => children.flatMap((child) => cleanBlock(child, addresses));
  switch (node.type) {
    case 'html':
      return COMMENTS.test(node.value) ? [] : [{ type: 'code', lang: 'html', value: node.value }];
    case 'code':
      return [{ type: 'code', lang: plainLanguage(node.lang), value: node.value }];
    case 'heading': {
      const children = cleanPhrases(node.children, addresses, 'one line');
      // The first depth is that of the title.
      return children.length > 0 ? [{ type: 'heading', depth: node.depth === 1 ? 2 : node.depth, children }] : [];
    }
    case 'paragraph': {
      const children = cleanPhrases(node.children, addresses, 'lines');
      return children.length > 0 ? [{ type: 'paragraph', children }] : [];
    }
    case 'blockquote':
      return [{ type: 'blockquote', children: inside(node.children) }];
    case 'list': {
      const { ordered, spread } = node;
      const children = node.children.map((item) => ({ ...item, children: inside(item.children) }));
      return [
        { type: 'list', ordered: ordered ?? false, start: ordered ? 1 : null, spread: spread ?? false, children },
      ];
    }
    case 'thematicBreak':
      return [node];
    default:
      return [];
  }
}

const plainLanguage = (language: string | null | undefined) => /^[\w#+.-]{1,30}/.exec(language ?? '')?.[0] ?? 'text';

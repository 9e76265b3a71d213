import type { RootContent } from 'mdast';
import { parsePart } from '@/lib/lesson/markdown';

/** Markdown of a text. The page has its one first heading already, so that those of a text begin with the second. */
export const parseText = (text: string): RootContent[] =>
  parsePart(text, 1).children.map((node) =>
    node.type === 'heading' && node.depth === 1 ? { ...node, depth: 2 } : node,
  );

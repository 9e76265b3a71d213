import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast';

const BLOCKS: readonly string[] = [
  'blockquote',
  'code',
  'definition',
  'heading',
  'html',
  'list',
  'paragraph',
  'thematicBreak',
];
const PHRASES: readonly string[] = ['text', 'emphasis', 'strong', 'inlineCode', 'link', 'image', 'break'];

/** What stands by itself in CommonMark. */
export type BlockNode = BlockContent | DefinitionContent;
export const isBlockNode = (node: RootContent): node is BlockNode => BLOCKS.includes(node.type);

/** What stands within a line. */
export const isPhrase = (node: RootContent): node is PhrasingContent => PHRASES.includes(node.type);

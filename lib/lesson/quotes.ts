import { fold } from './figures';
import { endOf, startOf } from './markdown';
import type { Item } from './parts';
import type { Source } from './source';

const MARKS = /[\\*_`]/g;

/** Whether `prose` says `quote`. Emphasis and code count as said, however they are marked. */
export const says = (prose: string, quote: string) => prose.replaceAll(MARKS, '').includes(quote.replaceAll(MARKS, ''));

/** The file's prose as it is written: without code that is no Markdown, and without the signs of quotes. */
export function proseIn(items: readonly Item[], source: Source): string {
  const lines: string[] = [];
  for (const { node, fence } of items) {
    if (node.type === 'yaml' || (node.type === 'code' && fence?.language !== 'md')) continue;
    lines.push(...source.lines.slice(startOf(node).line - 1, endOf(node).line));
  }
  return fold(lines.map((line) => line.replace(/^\s*(>\s?)+/, '')).join('\n'));
}

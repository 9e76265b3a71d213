/** A place where the query stands: in which passage, and where in its text. */
export type Hit = { readonly passage: number; readonly from: number; readonly to: number };

const MOST = 500;

/** Where a query stands, without regard to case; white space in it is any white space. */
export function findHits(passages: readonly { readonly text: string }[], query: string): readonly Hit[] {
  const words = query.trim();
  if (words === '') return [];
  const pattern = new RegExp(words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+'), 'giu');
  const hits: Hit[] = [];
  for (const [passage, { text }] of passages.entries())
    for (const { index, 0: found } of text.matchAll(pattern)) {
      hits.push({ passage, from: index, to: index + found.length });
      if (hits.length === MOST) return hits;
    }
  return hits;
}

const BEFORE = 24;
const AFTER = 60;

/** The line around a hit, cut at words, and where the hit is in it. */
export function contextOf(text: string, { from, to }: Pick<Hit, 'from' | 'to'>) {
  const begins = text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', to);
  const start = cutBefore(text, begins, from);
  const stop = Math.min(end === -1 ? text.length : end, to + AFTER);
  const lead = start > begins ? '…' : '';
  const line = text.slice(start, stop);
  const indent = line.length - line.trimStart().length;
  const at = lead.length + from - start - indent;
  return {
    title: lead + line.trim() + (stop < (end === -1 ? text.length : end) ? '…' : ''),
    from: at,
    to: at + to - from,
  };
}

function cutBefore(text: string, begins: number, from: number): number {
  if (from - begins <= BEFORE) return begins;
  const space = text.indexOf(' ', from - BEFORE);
  return space === -1 || space >= from ? from - BEFORE : space + 1;
}

import { engineOf } from './cell';
import type { Fence } from './fence';
import { fold } from './figures';
import { says } from './quotes';
import type { Reading } from './reading';
import type { ProseProof } from './schema';

const COMMENT = /^--(?: |$)/;

/** Each entry is a quote from `prose`, as comment lines, and the query whose values stand in it. */
export function readProofs(fence: Fence, prose: string, { source, report }: Reading): ProseProof[] {
  const lines = fence.body.split('\n');
  const at = (index: number, column = 1) => ({ line: fence.bodyLine + index, column });
  const isComment = (index: number) => COMMENT.test(lines[index] ?? '');
  const proofs: ProseProof[] = [];
  let next = 0;
  while (next < lines.length) {
    if (lines[next]?.trim() === '') {
      next += 1;
      continue;
    }
    const first = next;
    while (isComment(next)) next += 1;
    const quote = fold(
      lines
        .slice(first, next)
        .map((line) => line.slice(2))
        .join(' '),
    );
    const begin = next;
    while (next < lines.length && !isComment(next)) next += 1;
    const sql = lines.slice(begin, next).join('\n').trimEnd();
    const last = begin + sql.split('\n').length - 1;
    if (quote === '') report(at(first), 'above a query stands the sentence that it proves: `-- Four have none`');
    else if (sql.trim() === '') report(at(first), 'below a quote stands the query that proves it');
    else if (!sql.endsWith(';')) report(at(last, (lines[last] ?? '').length + 1), 'a query here ends with `;`');
    else if (!says(prose, quote)) report(at(first), `the file does not say "${quote}": quote it word by word`);
    else {
      const end = at(last, (lines[last] ?? '').trimEnd().length);
      proofs.push({ engine: engineOf(fence), quote, sql: sql.slice(0, -1), at: source.span(at(begin), end) });
    }
  }
  if (fence.body.trim() === '') report(fence.place, 'a `sql check prose` holds quotes and the queries that prove them');
  return proofs;
}

import type { SqlStatement } from '../../core/sql-words';

/** A temporary table would be out of the cells' reach: the word is blanked, so that positions stay. */
export function withoutTemporary({ text, temporary }: Pick<SqlStatement, 'text' | 'temporary'>): string {
  if (!temporary) return text;
  const { from, to } = temporary;
  return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
}

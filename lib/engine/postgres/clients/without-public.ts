import { isName, isOperator, tokenizeSql } from '../../../core/sql-tokens';

/** Elsewhere tables stand in the schema `public`, here in that of their cell: `public.film` is `film`. Places stay where they are. */
export function withoutPublic(sql: string): string {
  const tokens = tokenizeSql(sql).filter(({ kind }) => kind !== 'comment');
  let text = sql;
  for (const [index, token] of tokens.entries()) {
    const [dot, name] = tokens.slice(index + 1);
    const isSchema = isName(token) && token.value === 'public' && !isOperator(tokens[index - 1], '.');
    if (!isSchema || !dot || !isOperator(dot, '.') || !isName(name)) continue;
    text = text.slice(0, token.from) + ' '.repeat(dot.to - token.from) + text.slice(dot.to);
  }
  return text;
}

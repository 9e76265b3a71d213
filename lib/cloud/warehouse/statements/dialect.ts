import { isName, isOperator, quoteText, type Token, tokenizeSql } from '../../../core/sql-tokens';
import { type Replacement, type Rewritten, rewrite } from '../../../engine/sql/rewrite';
import { STANDING_TIME, USER, VERSION } from '../standing-answers';

/** What the last COPY of a connection did, for the functions that ask. */
export type LastCopy = { readonly id: number; readonly rows: number };
const NO_COPY: LastCopy = { id: -1, rows: 0 };

const NOW = `TIMESTAMP '${STANDING_TIME}'`;
const TODAY = `DATE '${STANDING_TIME.slice(0, 10)}'`;

/** A statement of Redshift's in the words of the column store. */
export function inDuckdb(text: string, lastCopy = NO_COPY): Rewritten {
  const tokens = tokenizeSql(text).filter(({ kind }) => kind !== 'comment');
  const found: Replacement[] = [];
  let [depth, limit] = [0, ''];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    if (isOperator(token, '(')) depth++;
    if (isOperator(token, ')')) depth--;
    if (token.kind === 'operator' || token.kind === 'text') continue;
    const replaced =
      replacedName(tokens, index) ?? replacedCall(text, tokens, index, lastCopy) ?? replacedWord(tokens, index);
    if (replaced) {
      found.push(replaced);
      while ((tokens[index + 1]?.from ?? text.length) < replaced.to) index++;
    }
    const count = tokens[index + 2];
    if (depth === 0 && token.value === 'select' && tokens[index + 1]?.value === 'top' && count?.kind === 'number') {
      found.push({ from: token.to, to: count.to, written: '' });
      limit = ` LIMIT ${count.value}`;
    }
  }
  if (limit) found.push({ from: text.length, to: text.length, written: limit });
  return rewrite(text, found);
}

/** Of schemas there is `public` only, which the column store does not know. */
function replacedName(tokens: readonly Token[], index: number): Replacement | undefined {
  const [schema, dot, next] = tokens.slice(index, index + 3);
  if (schema?.value.toLowerCase() !== 'public' || !isOperator(dot, '.') || !isName(next)) return undefined;
  const [database, between] = [tokens[index - 2], tokens[index - 1]];
  const qualified = isOperator(between, '.') && database?.value.toLowerCase() === 'dev';
  return { from: qualified ? database.from : schema.from, to: next.from, written: '' };
}

function replacedCall(
  text: string,
  tokens: readonly Token[],
  index: number,
  lastCopy: LastCopy,
): Replacement | undefined {
  const token = tokens[index];
  if (token?.kind !== 'word' || !isOperator(tokens[index + 1], '(')) return undefined;
  const end = closing(tokens, index + 1);
  const to = tokens[end]?.to ?? text.length;
  const whole = (written: string): Replacement => ({ from: token.from, to, written });
  switch (token.value) {
    case 'getdate':
      return whole(NOW);
    case 'version':
      return whole(quoteText(VERSION));
    case 'pg_last_copy_id':
      return whole(String(lastCopy.id));
    case 'pg_last_copy_count':
      return whole(String(lastCopy.rows));
    case 'nvl':
      return { from: token.from, to: token.to, written: 'coalesce' };
    case 'datediff':
    case 'date_diff': {
      const part = tokens[index + 2];
      return part?.kind === 'word' ? { from: part.from, to: part.to, written: quoteText(part.value) } : undefined;
    }
    case 'dateadd':
    case 'date_add': {
      const [part, count, moment] = argumentsOf(text, tokens.slice(index + 2, end));
      if (part === undefined || count === undefined || moment === undefined) return undefined;
      const unit = part.replaceAll("'", '');
      if (!/^\w+$/.test(unit)) return undefined;
      return whole(`((${inDuckdb(moment, lastCopy).sql}) + (${inDuckdb(count, lastCopy).sql}) * INTERVAL 1 ${unit})`);
    }
    default:
      return undefined;
  }
}

function replacedWord(tokens: readonly Token[], index: number): Replacement | undefined {
  const token = tokens[index];
  if (token?.kind !== 'word') return undefined;
  const instead = (written: string): Replacement => ({ from: token.from, to: token.to, written });
  if (isOperator(tokens[index - 1], '.')) return undefined;
  switch (token.value) {
    case 'sysdate':
      return instead(NOW);
    case 'current_date':
      return instead(TODAY);
    case 'current_user':
    case 'session_user':
      return instead(quoteText(USER));
    case 'minus':
      return instead('EXCEPT');
    case 'at': // reserved below, not in Redshift
      return tokens[index + 1]?.value === 'time' ? undefined : instead('"at"');
    default:
      return undefined;
  }
}

/** The index of the bracket that closes the one at `open`. */
export function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  const end = tokens.findIndex((token, index) => {
    if (index < open) return false;
    if (isOperator(token, '(')) depth++;
    if (isOperator(token, ')')) depth--;
    return depth === 0;
  });
  return end < 0 ? tokens.length : end;
}

function argumentsOf(text: string, tokens: readonly Token[]): readonly string[] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (isOperator(token, '(')) depth++;
    if (isOperator(token, ')')) depth--;
    if (depth === 0 && isOperator(token, ',')) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.map((part) => text.slice(part[0]?.from ?? 0, part.at(-1)?.to ?? 0));
}

import type { CopyOptions } from '../statements/copy-options';
import type { FileRow, LoadProblem } from './problem';

const NO_END: LoadProblem = { code: 1214, reason: 'Delimited value missing end quote' };

/** Rows of text with a sign between fields. With ESCAPE a backslash takes its meaning from the sign behind it. */
export function splitDelimited(
  text: string,
  delimiter: string,
  { escapes, removeQuotes, nullAs }: Pick<CopyOptions, 'escapes' | 'removeQuotes' | 'nullAs'>,
): FileRow[] {
  const rows: FileRow[] = [];
  let line = 1;
  for (const raw of lines(text, escapes)) {
    const parts = cut(raw, delimiter, escapes, removeQuotes);
    const texts: readonly (string | null)[] = removeQuotes ? parts.map(unquoted) : parts;
    const fields = texts.map((part) =>
      part === nullAs || !escapes ? part : (part ?? '').replaceAll(/\\([\s\S])/g, '$1'),
    );
    rows.push({ line, raw, fields, problem: texts.includes(null) ? NO_END : undefined });
    line += raw.split('\n').length;
  }
  return rows;
}

function lines(text: string, escapes: boolean): readonly string[] {
  const parts = escapes
    ? (text.match(/(?:\\[\s\S]|[^\n\\])*(?:\n|$)/g) ?? []).map((part) => part.replace(/\n$/, ''))
    : text.split('\n');
  if (parts.at(-1) === '') parts.pop();
  return parts.map((part) => part.replace(/\r$/, ''));
}

function cut(raw: string, delimiter: string, escapes: boolean, quoted: boolean): readonly string[] {
  if (!escapes && !quoted) return raw.split(delimiter);
  const parts = [''];
  let inside: string | undefined;
  for (let at = 0; at < raw.length; at++) {
    const sign = raw.charAt(at);
    const last = parts.length - 1;
    if (escapes && sign === '\\') parts[last] += sign + raw.charAt(++at);
    else if (sign === delimiter && inside === undefined) parts.push('');
    else {
      if (
        quoted &&
        (sign === '"' || sign === "'") &&
        (inside ?? sign) === sign &&
        (inside !== undefined || parts[last] === '')
      )
        inside = inside === undefined ? sign : undefined;
      parts[last] += sign;
    }
  }
  return parts;
}

/** Null if a quote opens and does not close. */
function unquoted(part: string): string | null {
  const quote = part.charAt(0);
  if (quote !== '"' && quote !== "'") return part;
  return part.length > 1 && part.endsWith(quote) ? part.slice(1, -1) : null;
}

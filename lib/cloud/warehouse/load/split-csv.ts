import type { FileRow, LoadProblem } from './problem';

const BAD_QUOTE: LoadProblem = { code: 1214, reason: 'Invalid quote formatting for CSV' };

/** Rows of CSV: a quoted field may hold delimiters, line ends and doubled quotes. A row's line is that on which it begins. */
export function splitCsv(text: string, delimiter: string, quote: string): FileRow[] {
  const rows: FileRow[] = [];
  let [at, line] = [0, 1];
  while (at < text.length) {
    const begin = at;
    const fields: string[] = [];
    let problem: LoadProblem | undefined;
    for (;;) {
      const field = text.charAt(at) === quote ? readQuoted(text, at, delimiter, quote) : readPlain(text, at, delimiter);
      fields.push(field.value);
      problem ??= field.isBad ? BAD_QUOTE : undefined;
      at = field.end;
      if (text.charAt(at) !== delimiter) break;
      at++;
    }
    const raw = text.slice(begin, at).replace(/\r$/, '');
    rows.push({ line, raw, fields, problem });
    line += raw.split('\n').length;
    at++; // the line's end
  }
  return rows;
}

type Field = { readonly value: string; readonly end: number; readonly isBad: boolean };

function readPlain(text: string, from: number, delimiter: string): Field {
  let end = from;
  while (end < text.length && text.charAt(end) !== delimiter && text.charAt(end) !== '\n') end++;
  const value = text.slice(from, end);
  return { value: text.charAt(end) === delimiter ? value : value.replace(/\r$/, ''), end, isBad: false };
}

function readQuoted(text: string, from: number, delimiter: string, quote: string): Field {
  let value = '';
  for (let at = from + 1; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign !== quote) value += sign;
    else if (text.charAt(at + 1) === quote) value += text.charAt(++at);
    else {
      const rest = readPlain(text, at + 1, delimiter);
      return { value: value + rest.value, end: rest.end, isBad: rest.value !== '' };
    }
  }
  // Never closed: only this line is lost.
  const { value: line, end } = readPlain(text, from, '\n');
  return { value: line, end, isBad: true };
}

import type { FileRow, LoadProblem } from './problem';

const BAD_VALUE: LoadProblem = { code: 1216, reason: 'Invalid value.' };

/** Objects of JSON behind each other, or in lists. Keys are matched to columns by their names; what has no column is left out. */
export function splitJson(text: string, columns: readonly string[], ignoresCase: boolean): FileRow[] {
  return pieces(text).map(({ raw, line }) => {
    const parsed = parse(raw);
    if (parsed === undefined) return { line, raw, fields: [], problem: BAD_VALUE };
    const entries = Object.entries(parsed).map(
      ([key, value]) => [ignoresCase ? key.toLowerCase() : key, value] as const,
    );
    const values = new Map(entries);
    return { line, raw, fields: columns.map((name) => asText(values.get(ignoresCase ? name.toLowerCase() : name))) };
  });
}

const asText = (value: unknown): string | null => {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
};

function parse(raw: string): object | undefined {
  try {
    const value: unknown = JSON.parse(raw);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The outermost `{…}` of a text; of what is none, the line. */
function pieces(text: string): readonly { readonly raw: string; readonly line: number }[] {
  const found: { raw: string; line: number }[] = [];
  let [line, at] = [1, 0];
  while (at < text.length) {
    const sign = text.charAt(at);
    if (sign === '\n') line++;
    if (/[\s,[\]]/.test(sign)) {
      at++;
      continue;
    }
    const whole = sign === '{' ? endOfObject(text, at) : undefined;
    const lineEnd = text.indexOf('\n', at);
    const end = whole ?? (lineEnd < 0 ? text.length : lineEnd);
    const raw = text.slice(at, end);
    found.push({ raw: raw.trimEnd(), line });
    line += raw.split('\n').length - 1;
    at = end;
  }
  return found;
}

function endOfObject(text: string, from: number): number | undefined {
  let [depth, inText] = [0, false];
  for (let at = from; at < text.length; at++) {
    const sign = text.charAt(at);
    if (inText) {
      if (sign === '\\') at++;
      else if (sign === '"') inText = false;
    } else if (sign === '"') inText = true;
    else if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0) return at + 1;
  }
  return undefined;
}

const encoder = new TextEncoder();

/** Rows as COPY reads them: the server's own text, tabs between columns. */
export function copyText(rows: readonly (readonly (string | null)[])[]): Uint8Array {
  return encoder.encode(rows.map((row) => `${row.map(fieldText).join('\t')}\n`).join(''));
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const fieldText = (text: string | null) =>
  text === null ? '\\N' : text.replaceAll(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);

export type TextTable = { readonly names: readonly string[]; readonly rows: readonly (readonly string[])[] };

const SEPARATORS = [',', ';', '\t', '|'];

/** The separator that stands most often in the first line. */
const separatorOf = (text: string) => {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  return SEPARATORS.reduce((best, each) => (head.split(each).length > head.split(best).length ? each : best));
};

/** Reads a CSV with a header: quotes doubled inside quotes, any end of line. Lines without anything are left out. */
export function readCsv(text: string): TextTable {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  const endRow = () => {
    if (row.length > 0 || field !== '') rows.push([...row, field]);
    row = [];
    field = '';
  };
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (quoted) {
      if (character !== '"') field += character;
      else if (text.charAt(at + 1) === '"') {
        field += '"';
        at++;
      } else quoted = false;
    } else if (character === '"' && field === '') quoted = true;
    else if (character === separator) {
      row.push(field);
      field = '';
    } else if (character === '\n' || character === '\r') endRow();
    else field += character;
  }
  endRow();
  const [names = [], ...body] = rows;
  return { names, rows: body };
}

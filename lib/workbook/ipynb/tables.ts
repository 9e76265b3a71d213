import type { TablePage, Value } from '../../core/value';

const NULL = 'NULL';
const textOf = (value: Value) =>
  value === null ? NULL : typeof value === 'object' ? JSON.stringify(value) : String(value);
const restOf = ({ rows, rowCount }: TablePage) =>
  rowCount > rows.length ? `${rows.length} of ${rowCount} rows` : undefined;

/** Columns as wide as what stands in them. */
export function textTable(page: TablePage): string {
  const { columns, rows } = page;
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => row.map((value) => oneLine(textOf(value))))];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => (line[index] ?? '').length)));
  const written = lines.map((line) =>
    line
      .map((text, index) => text.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  const rest = restOf(page);
  return [written[0] ?? '', rule, ...written.slice(1), ...(rest === undefined ? [] : [rest])].join('\n');
}

const oneLine = (text: string) => text.replaceAll(/\s*[\r\n]+\s*/g, ' ');

export function htmlTable(page: TablePage): string {
  const row = (tag: 'th' | 'td', texts: readonly string[]) =>
    `<tr>${texts.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('')}</tr>`;
  const rest = restOf(page);
  return [
    '<table>',
    `<thead>${row(
      'th',
      page.columns.map(({ name }) => name),
    )}</thead>`,
    '<tbody>',
    ...page.rows.map((values) => row('td', values.map(textOf))),
    '</tbody>',
    '</table>',
    ...(rest === undefined ? [] : [`<p>${rest}</p>`]),
  ].join('\n');
}

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);

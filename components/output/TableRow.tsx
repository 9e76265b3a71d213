import { kindOf, type Value } from '@/lib/core/value';
import { classes } from '../ui/classes';
import { type ColumnShape, LONGEST } from './column-shape';
import { type CellText, countText, exactText, formatValue } from './format';
import styles from './ResultTable.module.css';
import { ValueText } from './ValueText';

type TableRowProps = {
  index: number;
  shapes: readonly ColumnShape[];
  /** Undefined while the row is being read. */
  row: readonly Value[] | undefined;
  /** The column under the cursor, if it is in this row, and its cell's id. */
  cursor?: { readonly column: number; readonly id: string } | undefined;
  isSelected?: boolean | undefined;
  /** Whether what is cut here can be seen whole. */
  inspects?: boolean;
  /** Whether the focus itself comes to the cells: the cell under the cursor is the one that Tab reaches. */
  roving?: boolean;
  /** In a grid, which says of every row whether it is selected. */
  selects?: boolean;
};

export function TableRow({ index, shapes, row, cursor, inspects, roving, ...selection }: TableRowProps) {
  return (
    <tr
      aria-rowindex={index + 2}
      data-row={index}
      aria-selected={selection.selects ? (selection.isSelected ?? false) : undefined}
      className={selection.isSelected ? styles.selected : undefined}
    >
      <th className={styles.index} scope="row">
        {countText(index + 1)}
      </th>
      {shapes.map(({ at, column, format }) => {
        const text = row && formatValue(row[at], column, format);
        const isCursor = cursor?.column === at;
        const cut = text !== undefined && isCut(text, column.type);
        return (
          <td
            key={at}
            id={isCursor ? cursor.id : undefined}
            data-column={at}
            data-cut={(inspects && cut) || undefined}
            tabIndex={roving ? (isCursor ? 0 : -1) : undefined}
            className={classes(format.align === 'right' && styles.right, isCursor && styles.cursor)}
            title={text && text.text.length > LONGEST ? exactText(row[at]) : undefined}
          >
            {text && <ValueText value={text} />}
          </td>
        );
      })}
    </tr>
  );
}

const isCut = ({ kind, text }: CellText, type: string) =>
  kind === 'value' && (text.length > LONGEST || text.includes('↵') || kindOf(type) === 'nested' || isJson(type));

export const isJson = (type: string) => /^(JSON|jsonb?)$/.test(type);

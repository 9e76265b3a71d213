import type { Value } from '@/lib/core/value';
import { classes } from '../ui/classes';
import { type ColumnShape, LONGEST } from './column-shape';
import { countText, exactText, formatValue } from './format';
import styles from './ResultTable.module.css';
import { ValueText } from './ValueText';

type TableRowProps = {
  index: number;
  shapes: readonly ColumnShape[];
  /** Undefined while the row is being read. */
  row: readonly Value[] | undefined;
  /** In a grid: the column under the cursor, if it is in this row, and its cell's id. */
  cursor?: { readonly column: number; readonly id: string } | undefined;
};

export function TableRow({ index, shapes, row, cursor }: TableRowProps) {
  return (
    <tr aria-rowindex={index + 2} data-row={index}>
      <th className={styles.index} scope="row">
        {countText(index + 1)}
      </th>
      {shapes.map(({ at, column, format }) => {
        const text = row && formatValue(row[at], column, format);
        const isCursor = cursor?.column === at;
        return (
          <td
            key={at}
            id={isCursor ? cursor.id : undefined}
            data-column={at}
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

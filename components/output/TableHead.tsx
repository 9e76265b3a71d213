import type { Column } from '@/lib/core/value';
import type { ColumnShape } from './column-shape';
import styles from './ResultTable.module.css';

export function TableHead({ columns, shapes }: { columns: readonly Column[]; shapes: readonly ColumnShape[] }) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th className={styles.index} scope="col">
          <span className="sr">row</span>
        </th>
        {columns.map((column, index) => (
          <th
            key={index}
            scope="col"
            className={shapes[index]?.format.align === 'right' ? styles.right : undefined}
          >
            {column.name}
            <small title={column.type}>{column.type}</small>
          </th>
        ))}
      </tr>
    </thead>
  );
}

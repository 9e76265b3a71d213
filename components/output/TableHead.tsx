import type { ColumnShape } from './column-shape';
import styles from './ResultTable.module.css';

export function TableHead({ shapes }: { shapes: readonly ColumnShape[] }) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th className={styles.index} scope="col">
          <span className="sr">row</span>
        </th>
        {shapes.map(({ at, column, format }) => (
          <th key={at} scope="col" className={format.align === 'right' ? styles.right : undefined}>
            {column.name}
            <small title={column.type}>{column.type}</small>
          </th>
        ))}
      </tr>
    </thead>
  );
}

import styles from './DoneLine.module.css';
import { countOf } from './format';

/** A statement that shows no rows: `INSERT`, 12 rows. */
export function DoneLine({ statement, rows }: { statement: string; rows?: number | undefined }) {
  return (
    <p className={styles.done}>
      <code>{statement}</code> done{rows !== undefined && <span className="num">, {countOf(rows, 'row')}</span>}
    </p>
  );
}

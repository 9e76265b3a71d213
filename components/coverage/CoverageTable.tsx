import type { CoveredRow } from '@/lib/lesson/coverage';
import styles from './CoverageTable.module.css';
import { WhereTaught } from './WhereTaught';

export type ModuleTitle = { readonly id: string; readonly title: string };

/** On a phone each row is an entry of a list: its number, what it says, where it is taught. */
export function CoverageTable({ rows, modules }: { rows: readonly CoveredRow[]; modules: readonly ModuleTitle[] }) {
  const titles = new Map(modules.map(({ id, title }) => [id, title]));
  return (
    <table className={styles.table} aria-label="Rows of the curriculum">
      <thead>
        <tr>
          <th>Row</th>
          <th>What it says</th>
          <th>Module</th>
          <th>Where it is taught</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} id={row.id}>
            <td className={styles.id}>{row.id}</td>
            <td className={styles.says}>{row.says}</td>
            <td className={styles.module}>{row.modules.map((id) => titles.get(id)).join(', ')}</td>
            <td className={styles.where}>
              <WhereTaught row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { Disclosure } from '@/components/ui/Disclosure';
import type { ColumnProfile } from '@/lib/core/profile';
import type { Column } from '@/lib/core/value';
import { countText, exactText } from '../format';
import { Histogram } from './Histogram';
import styles from './Profile.module.css';
import { nullsText, shareText, valueText } from './profile-words';

/** All that is known of one column. */
export function ColumnDetail({ column, profile }: { column: Column; profile: ColumnProfile }) {
  const { quartiles, frequent, bins } = profile;
  const [first, median, third] = quartiles ?? [];
  const repeats = (frequent[0]?.rows ?? 0) > 1;
  const facts: readonly (readonly [string, string])[] = [
    ['NULL', nullsText(profile)],
    ['distinct', countText(profile.distinct)],
    ['least', valueText(profile.least, column)],
    ['quarter', valueText(first ?? null, column)],
    ['median', valueText(median ?? null, column)],
    ['three quarters', valueText(third ?? null, column)],
    ['greatest', valueText(profile.greatest, column)],
  ];
  return (
    <div className={styles.detail}>
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {bins.length > 0 && (
        <div>
          <Histogram name={column.name} bins={bins} large />
          <Disclosure summary="Bins as a table">
            <table className={styles.table} aria-label={`Distribution of ${column.name}`}>
              <thead>
                <tr>
                  <th scope="col">from</th>
                  <th scope="col">to</th>
                  <th scope="col">rows</th>
                </tr>
              </thead>
              <tbody>
                {bins.map(({ from, to, rows }) => (
                  <tr key={exactText(from)}>
                    <td>{valueText(from, column)}</td>
                    <td>{valueText(to, column)}</td>
                    <td className={styles.right}>{countText(rows)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Disclosure>
        </div>
      )}
      {repeats && (
        <table className={styles.table} aria-label={`Most frequent values of ${column.name}`}>
          <thead>
            <tr>
              <th scope="col">most frequent</th>
              <th scope="col">rows</th>
              <th scope="col">share</th>
            </tr>
          </thead>
          <tbody>
            {frequent.map(({ value, rows }) => (
              <tr key={exactText(value)}>
                <td>{valueText(value, column) || <span className={styles.empty}>an empty text</span>}</td>
                <td className={styles.right}>{countText(rows)}</td>
                <td className={styles.right}>{shareText(rows, profile.rows)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

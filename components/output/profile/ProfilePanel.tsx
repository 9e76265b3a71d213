'use client';

import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { Icon } from '@/components/ui/icons';
import type { TablePage } from '@/lib/core/value';
import type { View } from '@/lib/core/view';
import { countOf, countText } from '../format';
import type { ResultSource } from '../result-source';
import { ScrollBox } from '../ScrollBox';
import { ColumnDetail } from './ColumnDetail';
import { Histogram } from './Histogram';
import styles from './Profile.module.css';
import { nullsText, rangeText } from './profile-words';
import { useProfiles } from './useProfiles';

type ProfilePanelProps = {
  /** The whole result as it came. */
  page: TablePage;
  view: View;
  source: ResultSource;
  /** The column that is told in full. */
  column: number | undefined;
  onColumn(column: number | undefined): void;
  onClose(): void;
};

/** What the columns of a result hold: one line each, and one of them in full. */
export function ProfilePanel({ page, view, source, column, onColumn, onClose }: ProfilePanelProps) {
  const { byColumn, failed } = useProfiles(page, view, source.rows);
  const [anyProfile] = byColumn.values();
  const opened = column === undefined ? undefined : page.columns[column];
  const profile = column === undefined ? undefined : byColumn.get(column);
  return (
    <section className={styles.panel} aria-label={`Profile of ${source.name}`}>
      <div className={styles.head}>
        <h4>Profile{anyProfile && <small className="num">of {countOf(anyProfile.rows, 'row')}</small>}</h4>
        <IconButton small icon="close" label="Close the profile" onPress={onClose} />
      </div>
      {!source.rows && !source.run && <p>The engine keeps no table of this result, so it has no profile.</p>}
      {!source.rows && source.run && (
        <p>
          Run the cell to see what its columns hold.{' '}
          <Button small variant="line" onPress={source.run}>
            <Icon name="run" /> Run this cell
          </Button>
        </p>
      )}
      {failed && <p aria-live="polite">The rows could not be read: the cell has to run again.</p>}
      {byColumn.size > 0 && (
        <ScrollBox label={`Columns of ${source.name}`}>
          <table className={styles.table} aria-label={`Columns of ${source.name}`}>
            <thead>
              <tr>
                {['column', 'type', 'NULL', 'distinct', 'range', 'distribution'].map((heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...page.columns.entries()].map(([at, described]) => {
                const found = byColumn.get(at);
                return (
                  <tr key={at}>
                    <th scope="row">
                      <Button
                        small
                        variant="text"
                        aria-expanded={at === column}
                        onPress={() => onColumn(at === column ? undefined : at)}
                      >
                        {described.name}
                      </Button>
                    </th>
                    <td className={styles.type}>{described.type}</td>
                    <td className={styles.right}>{found && nullsText(found)}</td>
                    <td className={styles.right}>{found && countText(found.distinct)}</td>
                    <td>{found && rangeText(found, described)}</td>
                    <td>{found && <Histogram name={described.name} bins={found.bins} />}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {opened && profile && (
        <section aria-label={`Profile of the column ${opened.name}`} className={styles.opened}>
          <h5>{opened.name}</h5>
          <ColumnDetail column={opened} profile={profile} />
        </section>
      )}
    </section>
  );
}

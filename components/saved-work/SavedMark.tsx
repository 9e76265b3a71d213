import type { ReactNode } from 'react';
import { clockTime } from '@/components/notebook/clock-time';
import { Icon } from '@/components/ui/icons';
import { StateMark } from '@/components/ui/StateMark';
import type { SavedState } from '@/lib/storage/saved-state';
import styles from './Work.module.css';

/**
 * "Saved 14:32" in the bar. Never says so before the browser has written. `name` is what is saved: `your work on this
 * lesson`. Where saving means a file, the `word` is another.
 */
export function SavedMark({
  saved,
  name,
  word = 'Saved',
}: {
  saved: SavedState;
  name: string;
  word?: 'Saved' | 'Kept';
}) {
  switch (saved.status) {
    case 'nothing':
      return null;
    case 'saving':
      return <Chip title={`The browser is writing ${name}`}>{word === 'Saved' ? 'Saving' : 'Keeping'}</Chip>;
    case 'saved':
      return (
        <Chip title={`This browser has ${name}`}>
          <Icon name="passed" /> {word} {clockTime(saved.at)}
        </Chip>
      );
    case 'elsewhere':
      return (
        <Chip title={`Another tab writes ${name}`}>
          <Icon name="lock" /> Read only
        </Chip>
      );
    case 'refused':
    case 'cleared':
      return (
        <Chip title={`This tab alone has ${name}`}>
          <StateMark state="stale" label={`Not ${word.toLowerCase()}`} />
        </Chip>
      );
  }
}

const Chip = ({ title, children }: { title: string; children: ReactNode }) => (
  <span className={styles.chip} title={title}>
    {children}
  </span>
);

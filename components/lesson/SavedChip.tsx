'use client';

import { clockTime } from '@/components/notebook/clock-time';
import { useNotebookState } from '@/components/notebook/NotebookContext';
import { Icon } from '@/components/ui/icons';
import { StateMark } from '@/components/ui/StateMark';
import styles from './Lesson.module.css';

/** "Saved 14:32". Never says so before the browser has written. */
export function SavedChip() {
  const saved = useNotebookState((state) => state.saved);
  switch (saved.status) {
    case 'nothing':
      return null;
    case 'saving':
      return <span className={styles.chip}>Saving</span>;
    case 'saved':
      return (
        <span className={styles.chip} title="Saved in this browser">
          <Icon name="check" /> Saved {clockTime(saved.at)}
        </span>
      );
    case 'elsewhere':
      return <span className={styles.chip}>Read only</span>;
    case 'refused':
      return (
        <span className={styles.chip}>
          <StateMark state="stale" label="Not saved" />
        </span>
      );
  }
}

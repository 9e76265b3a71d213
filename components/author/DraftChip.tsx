'use client';

import { clockTime } from '@/components/notebook/clock-time';
import { Icon } from '@/components/ui/icons';
import { StateMark } from '@/components/ui/StateMark';
import type { Studio } from '@/lib/authoring/studio';
import styles from './Studio.module.css';
import { useStore } from './useStore';

/** "Kept 14:32": the draft is in this browser. A file of it is another thing, and is saved when asked. */
export function DraftChip({ studio }: { studio: Studio }) {
  const saved = useStore(studio, (state) => state.saved);
  switch (saved.status) {
    case 'nothing':
      return null;
    case 'saving':
      return <span className={styles.chip}>Keeping</span>;
    case 'saved':
      return (
        <span className={styles.chip} title="The draft is kept in this browser">
          <Icon name="passed" /> Kept {clockTime(saved.at)}
        </span>
      );
    case 'elsewhere':
      return (
        <span className={styles.chip}>
          <Icon name="lock" /> Read only
        </span>
      );
    case 'refused':
      return (
        <span className={styles.chip} title={saved.reason}>
          <StateMark state="stale" label="Not kept" />
        </span>
      );
  }
}

'use client';

import type { ReactNode } from 'react';
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
      return <Chip title="Your work is being written into this browser">Saving</Chip>;
    case 'saved':
      return (
        <Chip title="Your work is saved in this browser">
          <Icon name="passed" /> Saved {clockTime(saved.at)}
        </Chip>
      );
    case 'elsewhere':
      return (
        <Chip title="Another tab writes the work of this lesson">
          <Icon name="lock" /> Read only
        </Chip>
      );
    case 'refused':
      return (
        <Chip title={`Your work lives in this tab only: ${saved.reason}`}>
          <StateMark state="stale" label="Not saved" />
        </Chip>
      );
  }
}

const Chip = ({ title, children }: { title: string; children: ReactNode }) => (
  <span className={styles.chip} title={title}>
    {children}
  </span>
);

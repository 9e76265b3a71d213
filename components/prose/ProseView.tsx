'use client';

import type { Prose } from '@/lib/lesson/schema';
import { classes } from '../ui/classes';
import { ProseNodes } from './ProseNodes';
import styles from './ProseView.module.css';

/** Prose of a lesson as React, never as markup. `inherit` takes the size of the place around it: an option, a hint. */
export function ProseView({ content, inherit }: { content: Prose; inherit?: boolean }) {
  return (
    <div className={classes(styles.prose, inherit && styles.small)}>
      <ProseNodes nodes={content} />
    </div>
  );
}

import type { ReactNode } from 'react';
import { classes } from './classes';
import { Icon, type IconName } from './icons';
import styles from './Notice.module.css';

/** A bar across the page: what is true, and what to do. */
export function Notice({
  tone = 'plain',
  icon,
  actions,
  sticky,
  children,
}: {
  tone?: 'plain' | 'stale' | 'bad' | 'accent';
  icon: IconName;
  actions?: ReactNode;
  /** It stays under the bar while the page scrolls. */
  sticky?: boolean;
  children: ReactNode;
}) {
  return (
    <div role="status" className={classes(styles.notice, styles[tone], sticky && styles.sticky)}>
      <Icon name={icon} />
      <div className={styles.words}>{children}</div>
      {actions !== undefined && <span className={styles.actions}>{actions}</span>}
    </div>
  );
}

import { Kbd } from '@/components/ui/Kbd';
import styles from './Cell.module.css';

/** The keys of the cell that has the focus, in room that the head keeps for them. */
export function CellKeys() {
  return (
    <span className={styles.keys} aria-hidden="true">
      <span>
        <Kbd keys="Mod+Enter" /> run
      </span>
      <span>
        <Kbd keys="Shift+Enter" /> run, next
      </span>
      <span>
        <Kbd keys="Ctrl+M" /> let Tab leave
      </span>
    </span>
  );
}

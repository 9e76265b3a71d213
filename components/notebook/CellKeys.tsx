import { Kbd } from '@/components/ui/Kbd';
import styles from './Cell.module.css';

/** The keys of the cell that has the focus, in room that the head keeps for them. */
export function CellKeys({ checks = false }: { checks?: boolean }) {
  return (
    <span className={styles.keys} aria-hidden="true">
      <span>
        <Kbd keys="Mod+Enter" /> run
      </span>
      {checks ? (
        <span>
          <Kbd keys="Alt+Enter" /> check
        </span>
      ) : (
        <span>
          <Kbd keys="Shift+Enter" /> run, next
        </span>
      )}
      <span>
        <Kbd keys="Ctrl+M" /> let Tab leave
      </span>
    </span>
  );
}

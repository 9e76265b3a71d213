import { ProseView } from '@/components/prose/ProseView';
import { Button } from '@/components/ui/Button';
import type { Prose } from '@/lib/lesson/schema';
import styles from './Exercise.module.css';

/** Hints go forwards and back. */
export function Hints({
  hints,
  position,
  onMove,
}: {
  hints: readonly Prose[];
  position: number;
  onMove(position: number): void;
}) {
  const hint = hints[position];
  if (!hint) return null;
  return (
    <aside className={styles.aside} aria-label="Hint">
      <header>
        <span>
          Hint {position + 1} of {hints.length}
        </span>
        {position > 0 && (
          <Button small variant="text" onPress={() => onMove(position - 1)}>
            Back
          </Button>
        )}
        {position < hints.length - 1 && (
          <Button small variant="text" onPress={() => onMove(position + 1)}>
            Next
          </Button>
        )}
      </header>
      <ProseView content={hint} />
    </aside>
  );
}

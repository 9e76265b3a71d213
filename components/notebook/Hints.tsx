import { useRef } from 'react';
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
  const aside = useRef<HTMLElement>(null);
  const last = hints.length - 1;
  const hint = hints[position];
  if (!hint) return null;
  const move = (to: number) => {
    onMove(to);
    // The button that was pressed goes away at either end.
    if (to === 0 || to === last) aside.current?.focus({ preventScroll: true });
  };
  return (
    <aside ref={aside} tabIndex={-1} className={styles.aside} aria-label="Hint">
      <header>
        <span>
          Hint {position + 1} of {hints.length}
        </span>
        {position > 0 && (
          <Button small variant="text" onPress={() => move(position - 1)}>
            Back
          </Button>
        )}
        {position < last && (
          <Button small variant="text" onPress={() => move(position + 1)}>
            Next
          </Button>
        )}
      </header>
      <ProseView content={hint} />
    </aside>
  );
}

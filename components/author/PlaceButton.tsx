'use client';

import { Button } from '@/components/ui/Button';
import type { GoTo } from './go-to';
import styles from './Studio.module.css';

/** "14:38", and the way there. */
export function PlaceButton({ line, column, onGoTo }: { line: number; column: number; onGoTo: GoTo }) {
  return (
    <Button
      small
      variant="text"
      className={styles.place ?? ''}
      aria-label={`Go to ${line}:${column}`}
      onPress={() => onGoTo({ line, column })}
    >
      {line}:{column}
    </Button>
  );
}

import styles from './Bar.module.css';

/** A part of a whole, in hundredths, drawn below its words. */
export function Bar({ from = 0, width, tone }: { from?: number; width: number; tone?: 'bad' | 'stale' | undefined }) {
  return (
    <svg className={styles.bar} data-tone={tone} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect x={from} width={width} height="4" />
    </svg>
  );
}

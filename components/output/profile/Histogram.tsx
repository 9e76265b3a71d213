import type { ColumnProfile } from '@/lib/core/profile';
import { countOf, exactText } from '../format';
import styles from './Profile.module.css';

const HEIGHT = 24;
const WIDTH = 5;

/** How many rows lie where, as bars. In words: how many bins, and where most rows are. */
export function Histogram({ name, bins, large }: { name: string; bins: ColumnProfile['bins']; large?: boolean }) {
  const most = bins.reduce(
    (best, bin) => (bin.rows > best.rows ? bin : best),
    bins[0] ?? { from: null, to: null, rows: 0 },
  );
  if (most.rows === 0) return null;
  const words = `Distribution of ${name}: ${countOf(bins.length, 'bin')}, most rows (${most.rows}) from ${exactText(most.from)} to ${exactText(most.to)}`;
  return (
    <svg
      className={large ? styles.large : styles.small}
      viewBox={`0 0 ${bins.length * WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={words}
    >
      {[...bins.entries()].map(([at, { rows }]) => {
        // A bin that is not empty can be seen.
        const height = rows === 0 ? 0 : Math.max(1, (rows / most.rows) * HEIGHT);
        return <rect key={at} x={at * WIDTH} y={HEIGHT - height} width={WIDTH - 1} height={height} />;
      })}
    </svg>
  );
}

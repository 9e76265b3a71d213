import styles from './Chart.module.css';
import type { ChartSeries } from './chart-data';
import { colourOf, marksPath } from './shapes';

export function ChartLegend({ series, bars }: { series: readonly ChartSeries[]; bars: boolean }) {
  if (series.length < 2) return null;
  return (
    <ul className={styles.legend}>
      {[...series.entries()].map(([at, { name }]) => (
        <li key={at}>
          <svg viewBox="0 0 12 10" aria-hidden="true">
            {bars ? (
              <rect x="1" width="10" height="10" fill={colourOf(at)} />
            ) : (
              <path {...marksPath([{ x: 6, y: 5 }], at, 3.2)} />
            )}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

import styles from './Chart.module.css';
import type { ChartSeries } from './chart-data';
import { colourOf, shapeOf } from './shapes';

export function ChartLegend({ series, bars }: { series: readonly ChartSeries[]; bars: boolean }) {
  if (series.length < 2) return null;
  return (
    <ul className={styles.legend}>
      {series.map(({ name }, at) => {
        const { path, stroke, round } = shapeOf(at);
        return (
          <li key={at}>
            <svg viewBox="0 0 12 10" aria-hidden="true">
              {bars ? (
                <rect x="1" width="10" height="10" fill={colourOf(at)} />
              ) : (
                <path d={`M6 5${path}`} fill={stroke === 0 ? colourOf(at) : 'none'} stroke={stroke === 0 ? 'none' : colourOf(at)} strokeWidth={stroke} strokeLinecap={round ? 'round' : 'butt'} />
              )}
            </svg>
            {name}
          </li>
        );
      })}
    </ul>
  );
}

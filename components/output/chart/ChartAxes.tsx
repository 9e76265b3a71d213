import type { ChartSpec } from '@/lib/lesson/schema';
import styles from './Chart.module.css';
import type { Drawing } from './drawing';
import { short } from './shapes';

export function ChartAxes({ spec, drawing }: { spec: ChartSpec; drawing: Drawing }) {
  const { left, right, top, bottom, height, baseline, lying } = drawing;
  return lying ? (
    <>
      <text className={styles.axisName} x={left - 10} y={13} textAnchor="end">
        {spec.x}
      </text>
      <text className={styles.axisName} x={left} y={13}>
        {spec.y}
      </text>
      {drawing.yTicks.map((tick) => (
        <text key={tick.at} className={styles.category} x={left - 10} y={short(tick.at + 4)} textAnchor="end">
          {tick.text}
        </text>
      ))}
      <line className={styles.axis} x1={baseline} x2={baseline} y1={top} y2={bottom} />
    </>
  ) : (
    <>
      <text className={styles.axisName} x={0} y={12}>
        {spec.y}
      </text>
      {drawing.yTicks.map((tick) => (
        <g key={tick.at}>
          <line className={styles.grid} x1={left} x2={right} y1={short(tick.at)} y2={short(tick.at)} />
          <text x={left - 8} y={short(tick.at + 4)} textAnchor="end">
            {tick.text}
          </text>
        </g>
      ))}
      <line className={styles.axis} x1={left} x2={right} y1={baseline} y2={baseline} />
      {drawing.xTicks.map((tick) => (
        <g key={tick.at}>
          {spec.kind !== 'bar' && (
            <line className={styles.axis} x1={short(tick.at)} x2={short(tick.at)} y1={bottom} y2={bottom + 5} />
          )}
          <text x={short(tick.textAt)} y={bottom + 18} textAnchor="middle">
            {tick.text}
          </text>
        </g>
      ))}
      <text className={styles.axisName} x={right} y={height - 6} textAnchor="end">
        {spec.x}
      </text>
    </>
  );
}

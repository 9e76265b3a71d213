import { Curve, Layer, Surface } from 'recharts';
import type { ChartSpec } from '@/lib/lesson/schema';
import styles from './Chart.module.css';
import { ChartAxes } from './ChartAxes';
import { type Drawing, type Mark, roomOf } from './drawing';
import { barsPath, colourOf, isCrowded, MOST_LINE_MARKS, marksPath, short } from './shapes';

/** recharts' own charts draw nothing on the server (they place their axes in effects), so its parts are placed here. */
export function ChartPlot({
  spec,
  drawing,
  label,
  active,
}: {
  spec: ChartSpec;
  drawing: Drawing;
  label: string;
  active?: Mark | undefined;
}) {
  const crowded = isCrowded(drawing);
  return (
    <Surface className={styles.plot ?? ''} width={drawing.width} height={drawing.height} role="img" aria-label={label}>
      <ChartAxes spec={spec} drawing={drawing} />
      {[...drawing.marks.entries()].map(([series, marks]) => (
        <Layer key={series}>
          {spec.kind === 'area' && (
            <Curve
              className={styles.area ?? ''}
              type="linear"
              points={points(marks)}
              baseLine={drawing.baseline}
              layout="horizontal"
              fill={colourOf(series)}
            />
          )}
          {(spec.kind === 'line' || spec.kind === 'area') && (
            <Curve
              className={styles.line ?? ''}
              type="linear"
              points={points(marks)}
              stroke={colourOf(series)}
              fill="none"
            />
          )}
          {spec.kind === 'bar' ? (
            <path d={barsPath(marks)} fill={colourOf(series)} />
          ) : (
            (spec.kind === 'scatter' || marks.length <= MOST_LINE_MARKS) && (
              <path className={crowded ? styles.crowded : undefined} {...marksPath(marks, series, crowded ? 2.2 : 3)} />
            )
          )}
          {drawing.lying &&
            [...marks.entries()].map(([at, mark]) => (
              <text key={at} className={styles.value} x={Math.max(mark.x, drawing.baseline) + 6} y={mark.y + 4}>
                {mark.point.yText}
              </text>
            ))}
        </Layer>
      ))}
      {drawing.ends.map((end) => (
        <text key={end.series} className={styles.end} x={end.x} y={end.y + 4} fill={colourOf(end.series)}>
          {end.text}
        </text>
      ))}
      {drawing.line && <ReferenceLine drawing={drawing} at={drawing.line.at} text={drawing.line.text} />}
      {active && <Active mark={active} />}
    </Surface>
  );
}

function ReferenceLine({ drawing, at, text }: { drawing: Drawing; at: number; text: string }) {
  const { left, right, top, bottom, lying } = drawing;
  return lying ? (
    <>
      <line className={styles.reference} x1={at} x2={at} y1={top - 2} y2={bottom + 4} />
      <text className={styles.note} x={at} y={bottom + 18} textAnchor="middle">
        {text}
      </text>
    </>
  ) : (
    <>
      <line className={styles.reference} x1={left} x2={right} y1={at} y2={at} />
      <text className={styles.note} x={right - roomOf('')} y={at - 6} textAnchor="end">
        {text}
      </text>
    </>
  );
}

function Active({ mark }: { mark: Mark }) {
  const { box } = mark;
  return box ? (
    <rect className={styles.active} x={box.x - 1.5} y={box.y - 1.5} width={box.width + 3} height={box.height + 3} />
  ) : (
    <circle className={styles.active} cx={mark.x} cy={mark.y} r={7} />
  );
}

const points = (marks: readonly Mark[]) => marks.map((mark) => ({ x: short(mark.x), y: short(mark.y) }));

import type { ChartSpec } from '../../../lib/lesson/schema';
import type { Drawing, Mark } from './drawing';

/** The mark a pointer means: for a scatter the nearest one, else the nearest along the axis of categories or time. */
export function nearestMark(kind: ChartSpec['kind'], drawing: Drawing, x: number, y: number): Mark | undefined {
  const [wide, high] = kind === 'scatter' ? [1, 1] : drawing.lying ? [0.001, 1] : [1, 0.001];
  let nearest: Mark | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const mark of drawing.marks.flat()) {
    const distance = wide * (mark.x - x) ** 2 + high * (mark.y - y) ** 2;
    if (distance >= least) continue;
    least = distance;
    nearest = mark;
  }
  return nearest;
}

/** Where a key goes from a mark: left and right along its series, up and down to the other series, nearest in x. */
export function nextMark(drawing: Drawing, from: Mark | undefined, key: string): Mark | undefined {
  const first = drawing.marks[0]?.[0];
  if (!from)
    return ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key) ? first : undefined;
  const series = drawing.marks[from.series] ?? [];
  const at = series.indexOf(from);
  switch (key) {
    case 'ArrowRight':
      return series[at + 1] ?? from;
    case 'ArrowLeft':
      return series[at - 1] ?? from;
    case 'Home':
      return series[0];
    case 'End':
      return series.at(-1);
    case 'ArrowDown':
      return drawing.lying && drawing.marks.length === 1 ? (series[at + 1] ?? from) : beside(drawing, from, 1);
    case 'ArrowUp':
      return drawing.lying && drawing.marks.length === 1 ? (series[at - 1] ?? from) : beside(drawing, from, -1);
    default:
      return undefined;
  }
}

function beside(drawing: Drawing, from: Mark, step: number): Mark {
  const other = drawing.marks[from.series + step] ?? [];
  return (
    other.reduce<Mark | undefined>((best, mark) => {
      const closer = !best || Math.abs(mark.point.x - from.point.x) < Math.abs(best.point.x - from.point.x);
      return closer ? mark : best;
    }, undefined) ?? from
  );
}

import type { ChartSpec } from '../../../lib/lesson/schema';
import { countOf, countText } from '../format';
import { type ChartData, MOST_SERIES } from './chart-data';
import type { Drawing } from './drawing';

/** What a reader must know to trust the picture: what was left out, where the axis starts, its scale. */
export function chartFacts(
  spec: ChartSpec,
  data: ChartData,
  drawing: Drawing,
  rows: { drawn: number; of: number; sampled: boolean },
): string[] {
  const facts: string[] = [];
  if (rows.of > rows.drawn) {
    const count = `${countText(rows.drawn)} of ${countOf(rows.of, 'row')} drawn`;
    facts.push(rows.sampled ? `${count}, evenly sampled` : `the first ${count}`);
  }
  if (data.seriesCount > MOST_SERIES) facts.push(`${MOST_SERIES} of ${data.seriesCount} series drawn`);
  if (data.nulls > 0) facts.push(`${countOf(data.nulls, 'row')} with NULL left out`);
  if (data.unfit > 0)
    facts.push(
      `${countOf(data.unfit, 'row')} left out: ${spec.scale === 'log' ? 'a log scale has no zero or less' : 'not a number or a time'}`,
    );
  if (spec.scale === 'log') facts.push(`${spec.y} on a log scale`);
  if (drawing.axisStart !== undefined && drawing.axisStart > 0)
    facts.push(`axis starts at ${countText(drawing.axisStart)}`);
  return facts;
}

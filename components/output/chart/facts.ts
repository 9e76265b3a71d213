import type { ChartRows } from '../../../lib/core/chart-rows';
import { MOST_SERIES } from '../../../lib/core/chart-rows';
import type { ChartSpec } from '../../../lib/lesson/schema';
import { countOf, countText } from '../format';
import type { ChartData } from './chart-data';
import type { Drawing } from './drawing';

/** What a reader must know to trust the picture: what was left out, where the axis starts, its scale. */
export function chartFacts(spec: ChartSpec, data: ChartData, drawing: Drawing, rows: ChartRows): string[] {
  const { choice } = rows;
  const left = choice.how === 'extremes' ? choice : { nulls: data.nulls, unfit: data.unfit, series: data.seriesCount };
  const facts: string[] = [];
  const chosen = choiceWords(rows, drawing);
  if (chosen !== undefined) facts.push(chosen);
  if (left.series > MOST_SERIES) facts.push(`${MOST_SERIES} of ${left.series} series drawn`);
  if (left.nulls > 0) facts.push(`${countOf(left.nulls, 'row')} with NULL left out`);
  if (left.unfit > 0)
    facts.push(
      `${countOf(left.unfit, 'row')} left out: ${spec.scale === 'log' ? 'a log scale has no zero or less' : 'not a number or a time'}`,
    );
  if (spec.scale === 'log') facts.push(`${spec.y} on a log scale`);
  if (drawing.axisStart !== undefined && drawing.axisStart > 0)
    facts.push(`axis starts at ${countText(drawing.axisStart)}`);
  return facts;
}

/** How the drawn rows were chosen; undefined if they are all. */
function choiceWords({ table, of, choice }: ChartRows, { left, right }: Drawing): string | undefined {
  const count = `${countText(table.rows.length)} of ${countOf(of, 'row')} drawn`;
  switch (choice.how) {
    case 'all':
      return undefined;
    case 'first':
      return `the first ${count}`;
    case 'spread':
      return `${count}, evenly spread, with the least and the greatest`;
    case 'extremes': {
      const step = choice.steps >= right - left ? 'pixel' : `of ${countText(choice.steps)} steps`;
      return `${count}: the first, last, least and greatest in each ${step}${choice.series > 1 ? ' and series' : ''}`;
    }
  }
}

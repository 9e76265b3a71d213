import { hashText } from '../core/hash';
import type { ChartSpec } from '../lesson/schema';
import type { Beginning, CellState, CellWork } from './state';

export const sameChart = (a: ChartSpec | undefined, b: ChartSpec | undefined) =>
  JSON.stringify(a) === JSON.stringify(b);

/** Whether a learner has made anything of a cell. */
export const isWorkedOn = ({ code, source, chart, sourceChart }: CellState) =>
  code !== source || !sameChart(chart, sourceChart);

export const workOn = ({ code, chart, began }: CellState): CellWork => ({ code, chart, began });

/** A cell as the lesson has it. */
export const lessonsOwn = ({ source, sourceChart }: CellState): CellWork => ({
  code: source,
  chart: sourceChart,
  began: undefined,
});

export const beginningOf = (source: string): Beginning => ({ sourceHash: hashText(source), source });

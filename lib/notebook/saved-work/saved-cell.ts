import { hashText } from '../../core/hash';
import { beginningOf, lessonsOwn, sameChart } from '../cell-work';
import type { CellState, CellWork } from '../state';
import type { SavedCell } from './record';

/** What is kept of a cell that a learner has worked on. */
export function toSavedCell({ code, source, chart, sourceChart, began }: CellState): SavedCell {
  const { sourceHash, source: from } = began ?? beginningOf(source);
  return {
    sourceHash,
    ...(from !== undefined && { source: from }),
    code,
    ...(!sameChart(chart, sourceChart) && { chart: chart ?? null }),
  };
}

/** A cell after its kept work has come. What the reader did since `base` is newer, and stays. */
export function restoredCell(saved: SavedCell | undefined, base: CellState | undefined, now: CellState): CellWork {
  const kept = saved ? fromSavedCell(saved, now) : lessonsOwn(now);
  const { code, began } = now.code === base?.code ? kept : now;
  return { code, began, chart: sameChart(now.chart, base?.chart) ? kept.chart : now.chart };
}

/** Code that was not edited, only its chart, is the lesson's as it is now. */
function fromSavedCell(saved: SavedCell, { source, sourceChart }: CellState): CellWork {
  const code = saved.code === saved.source ? source : saved.code;
  const isCurrent = code === source || saved.sourceHash === hashText(source);
  return {
    code,
    chart: saved.chart === undefined ? sourceChart : (saved.chart ?? undefined),
    began: isCurrent ? undefined : { sourceHash: saved.sourceHash, source: saved.source },
  };
}

import { countOf } from '@/components/output/format';
import type { CellState, NotebookState, Result } from '@/lib/notebook/state';

type Cells = ReadonlyMap<string, Pick<CellState, 'activity' | 'result'>>;

export const isBusy = ({ cells, exercises }: Pick<NotebookState, 'cells' | 'exercises'>) =>
  activeCells(cells).length > 0 || [...exercises.values()].some(({ checking }) => checking !== undefined);

export const activeCells = (cells: Cells): readonly string[] =>
  [...cells].flatMap(([id, { activity }]) => (activity.status === 'idle' ? [] : [id]));

/** What a screen reader is told when the cells that were run have ended: one sentence, whether one ran or twenty. */
export function runWords(cells: Cells, ran: readonly string[]): string {
  const results = ran.flatMap((id) => cells.get(id)?.result ?? []);
  const [only] = results;
  if (results.length === 1 && only) return `${ran[0]}: ${resultWords(only)}`;
  const failed = results.filter(({ status }) => status === 'failed').length;
  const stopped = results.some(({ status }) => status === 'stopped');
  const sentence = stopped ? 'Stopped' : `${countOf(results.length, 'cell')} ran`;
  return failed === 0 ? sentence : `${sentence}, ${countOf(failed, 'error')}`;
}

function resultWords(result: Result): string {
  if (result.status === 'failed') return 'error';
  if (result.status === 'stopped') return result.because === 'limit' ? 'stopped at the time limit' : 'stopped';
  const table = 'outputs' in result ? result.outputs.findLast(({ kind }) => kind === 'table') : undefined;
  const rows = table?.kind === 'table' ? [countOf(table.page.rowCount, 'row')] : [];
  const time = result.status === 'done' ? [timeWords(result.ms)] : [];
  return ['done', ...rows, ...time].join(', ');
}

const timeWords = (ms: number) => (ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`);

/** Cells that have become stale, in words; nothing if there are none. */
export function staleWords(ids: readonly string[]): string {
  if (ids.length === 0) return '';
  return ids.length <= 3 ? `stale: ${ids.join(', ')}` : `${countOf(ids.length, 'cell')} are stale`;
}

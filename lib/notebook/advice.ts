import type { Advice } from '../core/advice';
import { advise } from '../kernel/advise';
import type { Lesson } from '../lesson/schema';
import { cellsAround, currentCells, kernelIdOf } from './cells';
import type { CellState, NotebookState } from './state';

/** What to tell beside a cell's result. Nothing while its code is another than the one that ran. */
export function adviceOn(
  lesson: Lesson,
  state: NotebookState,
  id: string,
  { code, result }: Pick<CellState, 'code' | 'result'>,
): readonly Advice[] {
  if (result.status !== 'done' && result.status !== 'stored') return [];
  if (result.origin.code !== code) return [];
  const cells = cellsAround(currentCells(lesson, state), state, id);
  const at = cells.findIndex((cell) => cell.id === kernelIdOf(state, id));
  const cell = cells[at];
  return cell ? advise({ ...cell, code }, result.outputs, cells.slice(0, at)) : [];
}

import type { ChartSpec } from '../lesson/schema';
import type { NotebookEvent } from './state';

/** What the reader does to the work itself, without running it. All that is put back can be undone, one step. */
export interface WorkCommands {
  edit(id: string, code: string): void;
  /** Undefined is no chart. */
  chart(id: string, chart: ChartSpec | undefined): void;
  /** To the lesson's code and chart. */
  reset(id: string): void;
  /** All code, or all work: answers and attempts too. */
  resetLesson(what: 'code' | 'everything'): void;
  /** Of a cell that the lesson has changed since it was edited. */
  takeNewText(id: string): void;
  keepMine(id: string): void;
  putBackAttempt(exercise: string, code: string): void;
  undo(): void;
  dismissUndo(): void;
}

export const workCommands = (send: (event: NotebookEvent) => void): WorkCommands => ({
  edit: (id, code) => send({ type: 'edited', id, code }),
  chart: (id, chart) => send({ type: 'charted', id, chart }),
  reset: (id) => send({ type: 'put-back', what: { kind: 'cell', id } }),
  resetLesson: (kind) => send({ type: 'put-back', what: { kind } }),
  takeNewText: (id) => send({ type: 'put-back', what: { kind: 'new-text', id } }),
  keepMine: (id) => send({ type: 'kept-mine', id }),
  putBackAttempt: (id, code) => send({ type: 'put-back', what: { kind: 'attempt', id, code } }),
  undo: () => send({ type: 'undone' }),
  dismissUndo: () => send({ type: 'undo-dismissed' }),
});

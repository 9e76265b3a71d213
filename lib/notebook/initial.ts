import { inputsOf } from '../core/dataflow';
import { type KernelCell, nameCell } from '../kernel/names';
import { currentCells } from './cells';
import type { CellState, ExerciseState, NotebookState, Origin, Result } from './state';
import type { StoredLesson } from './stored';

const freshExercise: ExerciseState = {
  attempts: [],
  verdict: undefined,
  verdictCode: undefined,
  checking: undefined,
  passedCode: undefined,
  hintsOpened: 0,
  variant: undefined,
};

/** The lesson as the page was stored: every result there, nothing edited, no engine. */
export function initialState(stored: StoredLesson): NotebookState {
  const { lesson } = stored;
  const cells = new Map<string, CellState>();
  const exercises = new Map<string, ExerciseState>();
  for (const block of lesson.blocks) {
    if ((block.kind !== 'cell' && block.kind !== 'exercise') || block.id in stored.deferred) continue;
    if (block.kind === 'exercise') exercises.set(block.id, freshExercise);
    cells.set(block.id, {
      source: block.code,
      code: block.code,
      activity: { status: 'idle' },
      result: { status: 'none' },
      lost: false,
    });
  }
  const bare: NotebookState = {
    cells,
    exercises,
    quizzes: new Map(),
    engine: { status: 'off' },
    saved: { status: 'nothing' },
  };
  const kernelCells = currentCells(lesson, bare);
  const withResults = new Map(
    [...cells].map(([id, cell]) => [id, { ...cell, result: storedResult(stored, kernelCells, bare, id) }]),
  );
  return { ...bare, cells: withResults };
}

function storedResult(stored: StoredLesson, cells: readonly KernelCell[], state: NotebookState, id: string): Result {
  if (state.exercises.has(id)) return { status: 'none' };
  const outputs = stored.cells[id]?.outputs;
  const code = state.cells.get(id)?.code;
  if (!outputs || code === undefined) return { status: 'none' };
  const inputs = new Map<string, number>();
  for (const { from } of inputsOf(cells.map(nameCell), id, stored.lesson.front.data))
    if (from !== undefined && !state.exercises.has(from)) inputs.set(from, 0);
  const origin: Origin = { code, serial: 0, inputs };
  return { status: 'stored', outputs, origin };
}

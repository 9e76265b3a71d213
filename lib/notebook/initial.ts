import type { Cell, Exercise } from '../lesson/schema';
import { currentCells } from './cells';
import { flowOf, inputCells } from './flow';
import type { Origin } from './origin';
import { readNow } from './reading';
import type { CellState, ExerciseState, NotebookState, Result } from './state';
import type { StoredLesson } from './stored';

/** An exercise that nobody has tried. */
export const freshExercise: ExerciseState = {
  attempts: [],
  verdict: undefined,
  verdictCode: undefined,
  checking: undefined,
  passedCode: undefined,
  hintsOpened: 0,
  solutionSeen: false,
  variant: undefined,
};

/** The lesson as the page was stored: every result there, nothing edited, no engine. */
export function initialState(stored: StoredLesson): NotebookState {
  const { lesson } = stored;
  const cells = new Map<string, CellState>();
  const exercises = new Map<string, ExerciseState>();
  for (const block of lesson.blocks) {
    if (block.kind !== 'cell' && block.kind !== 'exercise') continue;
    if (block.kind === 'exercise') exercises.set(block.id, freshExercise);
    cells.set(block.id, {
      source: block.code,
      code: block.code,
      sourceChart: block.chart,
      chart: block.chart,
      began: undefined,
      activity: { status: 'idle' },
      result: storedResult(stored, block),
      lost: undefined,
    });
  }
  const bare: NotebookState = {
    cells,
    exercises,
    quizzes: new Map(),
    undoable: undefined,
    engines: { duckdb: { status: 'off' }, postgres: { status: 'off' } },
    faults: [],
    saved: { status: 'nothing' },
  };
  const flow = flowOf(currentCells(lesson, bare), bare, []);
  return {
    ...bare,
    cells: mapResults(cells, (origin, id) => ({
      ...origin,
      inputs: new Map([...inputCells(flow, bare, id)].map(([from, cell]) => [from, readNow(cell)])),
    })),
  };
}

function storedResult({ cells }: StoredLesson, { id, kind, code }: Cell | Exercise): Result {
  const outputs = kind === 'cell' ? cells[id]?.outputs : undefined;
  return outputs
    ? { status: 'stored', outputs, origin: { code, serial: 0, inputs: new Map(), times: 0 } }
    : { status: 'none' };
}

/** Stored results were computed from each other. */
function mapResults(cells: ReadonlyMap<string, CellState>, change: (origin: Origin, id: string) => Origin) {
  return new Map(
    [...cells].map(([id, cell]): [string, CellState] => {
      const { result } = cell;
      return [
        id,
        result.status === 'stored' ? { ...cell, result: { ...result, origin: change(result.origin, id) } } : cell,
      ];
    }),
  );
}

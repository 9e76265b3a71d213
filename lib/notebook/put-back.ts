import { isWorkedOn, lessonsOwn, workOn } from './cell-work';
import { isTried, untried } from './exercise-work';
import type { CellState, CellWork, NotebookEvent, NotebookState, PutBack } from './state';

/** Puts work back, and remembers what was there. Where there is nothing to put back, nothing changes. */
export function putBack(state: NotebookState, what: PutBack): NotebookState {
  const works = new Map<string, CellWork>();
  for (const [id, cell] of state.cells) {
    const work = cellAfter(cell, id, what);
    if (work) works.set(id, work);
  }
  const clears = what.kind === 'everything' && hasAnswers(state);
  if (works.size === 0 && !clears) return state;
  const { cells, exercises, quizzes } = state;
  return {
    ...state,
    cells: withWork(cells, works),
    ...(clears && {
      exercises: new Map([...exercises].map(([id, exercise]) => [id, untried(exercise)])),
      quizzes: new Map(),
    }),
    undoable: {
      what,
      cells: new Map([...cells].flatMap(([id, cell]) => (works.has(id) ? [[id, workOn(cell)]] : []))),
      exercises,
      quizzes,
    },
  };
}

/** What becomes of a cell; undefined if it stays. */
function cellAfter(cell: CellState, id: string, what: PutBack): CellWork | undefined {
  switch (what.kind) {
    case 'attempt':
      if (id !== what.id || cell.code === what.code) return undefined;
      return { ...workOn(cell), code: what.code, ...(what.code === cell.source && { began: undefined }) };
    case 'cell':
    case 'new-text':
      return id === what.id && isWorkedOn(cell) ? lessonsOwn(cell) : undefined;
    case 'code':
    case 'everything':
      return isWorkedOn(cell) ? lessonsOwn(cell) : undefined;
  }
}

/** Whether there is more to lose than code. */
export const hasAnswers = ({ exercises, quizzes }: NotebookState) =>
  quizzes.size > 0 || [...exercises.values()].some(isTried);

export function undo(state: NotebookState): NotebookState {
  const { undoable } = state;
  if (!undoable) return state;
  const { what, cells, exercises, quizzes } = undoable;
  return {
    ...state,
    cells: withWork(state.cells, cells),
    ...(what.kind === 'everything' && { exercises, quizzes }),
    undoable: undefined,
  };
}

function withWork(cells: NotebookState['cells'], works: ReadonlyMap<string, CellWork>) {
  const next = new Map(cells);
  for (const [id, work] of works) {
    const cell = cells.get(id);
    if (cell) next.set(id, { ...cell, ...work });
  }
  return next;
}

/** Whether work was done since, which undoing would take away. */
export function endsUndo(before: NotebookState, after: NotebookState, event: NotebookEvent): boolean {
  switch (event.type) {
    case 'edited':
    case 'charted':
      return before.cells !== after.cells;
    case 'hinted':
    case 'solution-opened':
      return after.undoable?.what.kind === 'everything';
    case 'kept-mine':
    case 'judged':
    case 'answered':
    case 'restored':
    case 'reloaded':
      return true;
    default:
      return false;
  }
}

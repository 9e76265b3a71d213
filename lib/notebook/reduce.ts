import { LIMITS } from '../core/limits';
import type { Verdict } from '../kernel/verdict';
import { endsUndo, putBack, undo } from './put-back';
import type { CellState, ExerciseState, NotebookEvent, NotebookState } from './state';

/** Every transition of an open lesson. A cell or exercise that does not change stays the same object. */
export function reduce(state: NotebookState, event: NotebookEvent): NotebookState {
  const next = reduceState(state, event);
  return next.undoable && endsUndo(state, next, event) ? { ...next, undoable: undefined } : next;
}

function reduceState(state: NotebookState, event: NotebookEvent): NotebookState {
  switch (event.type) {
    case 'queued':
      return {
        ...state,
        cells: mapCells(state.cells, (cell, id) =>
          cell.activity.status === 'idle' && event.ids.includes(id)
            ? { ...cell, activity: { status: 'waiting' } }
            : cell,
        ),
      };
    case 'unqueued':
      return {
        ...state,
        cells: mapCells(state.cells, (cell, id) =>
          cell.activity.status === 'waiting' && event.ids.includes(id)
            ? { ...cell, activity: { status: 'idle' } }
            : cell,
        ),
      };
    case 'lost':
      return {
        ...state,
        cells: mapCells(state.cells, (cell, id) => (event.ids.includes(id) ? { ...cell, lost: event.what } : cell)),
      };
    case 'faults':
      return { ...state, faults: event.faults };
    case 'file-changed':
      return {
        ...state,
        cells: mapCells(state.cells, (cell, id) =>
          event.ids.includes(id) && 'origin' in cell.result ? { ...cell, otherFile: event.name } : cell,
        ),
      };
    case 'cleaned':
      return {
        ...state,
        cells: mapCells(state.cells, (cell, id) => ({
          ...cell,
          result: event.results.get(id) ?? cell.result,
          lost: undefined,
          otherFile: undefined,
        })),
      };
    case 'forgotten':
      return { ...state, cells: replace(state.cells, event.id, forgotten) };
    case 'edited':
    case 'charted':
    case 'kept-mine':
    case 'started':
    case 'progressed':
    case 'logged':
    case 'asked':
    case 'ended':
      return { ...state, cells: replace(state.cells, event.id, (cell) => reduceCell(cell, event)) };
    case 'checking':
    case 'judged':
    case 'hinted':
    case 'solution-opened':
    case 'variant-opened':
      return { ...state, exercises: replace(state.exercises, event.id, (exercise) => reduceExercise(exercise, event)) };
    case 'answered': {
      const quizzes = new Map(state.quizzes);
      if (event.answer) quizzes.set(event.id, event.answer);
      else quizzes.delete(event.id);
      return { ...state, quizzes };
    }
    case 'restored':
      return {
        ...state,
        cells: mapCells(state.cells, (cell, id) => ({ ...cell, ...event.cells.get(id) })),
        exercises: mapValues(state.exercises, (exercise, id) => ({ ...exercise, ...event.exercises.get(id) })),
        quizzes: event.quizzes,
      };
    case 'put-back':
      return putBack(state, event.what);
    case 'undone':
      return undo(state);
    case 'undo-dismissed':
      return { ...state, undoable: undefined };
    case 'reloaded':
      return { ...state, cells: event.cells, exercises: event.exercises };
    case 'engine':
      return { ...state, engines: { ...state.engines, [event.engine]: event.status } };
    case 'saved':
      return { ...state, saved: event.saved };
  }
}

const forgotten = (cell: CellState): CellState => ({
  ...cell,
  result: { status: 'none' },
  lost: undefined,
  otherFile: undefined,
});

type CellEvent = Extract<
  NotebookEvent,
  { type: 'edited' | 'charted' | 'kept-mine' | 'started' | 'progressed' | 'logged' | 'asked' | 'ended' }
>;

function reduceCell(cell: CellState, event: CellEvent): CellState {
  const { activity } = cell;
  switch (event.type) {
    case 'edited':
      if (event.code === cell.code) return cell;
      return { ...cell, code: event.code, began: event.code === cell.source ? undefined : cell.began };
    case 'charted':
      return { ...cell, chart: event.chart };
    case 'kept-mine':
      return { ...cell, began: undefined };
    case 'started':
      return {
        ...cell,
        activity: { status: 'running', since: event.at, log: [], finished: 0, statements: 0, asks: false },
      };
    case 'ended':
      return {
        ...cell,
        activity: { status: 'idle' },
        result: event.result,
        lost: event.result.status === 'stopped' ? cell.lost : undefined,
        otherFile: event.result.status === 'stopped' ? cell.otherFile : undefined,
      };
    case 'progressed':
      return activity.status === 'running'
        ? { ...cell, activity: { ...activity, finished: event.finished, statements: event.statements } }
        : cell;
    case 'logged':
      if (activity.status !== 'running' || activity.log.length >= LIMITS.logLines) return cell;
      return { ...cell, activity: { ...activity, log: [...activity.log, event.line] } };
    case 'asked':
      return activity.status === 'running' ? { ...cell, activity: { ...activity, asks: event.asks } } : cell;
  }
}

/** An open answer that was compared with its points is done. */
const PASSES: ReadonlySet<Verdict['status']> = new Set(['passed', 'assessed']);

type ExerciseEvent = Extract<
  NotebookEvent,
  { type: 'checking' | 'judged' | 'hinted' | 'solution-opened' | 'variant-opened' }
>;

function reduceExercise(exercise: ExerciseState, event: ExerciseEvent): ExerciseState {
  switch (event.type) {
    case 'checking':
      return { ...exercise, checking: event.checking };
    case 'judged':
      return {
        ...exercise,
        checking: undefined,
        verdict: event.verdict,
        verdictCode: event.code,
        attempts: event.attempt ? [...exercise.attempts, event.attempt] : exercise.attempts,
        passedCode: PASSES.has(event.verdict.status) ? event.code : exercise.passedCode,
      };
    case 'hinted':
      return { ...exercise, hintsOpened: Math.max(exercise.hintsOpened, event.opened) };
    case 'solution-opened':
      return exercise.passedCode === undefined ? { ...exercise, solutionSeen: true } : exercise;
    case 'variant-opened':
      return { ...exercise, variant: event.variant };
  }
}

function replace<V>(map: ReadonlyMap<string, V>, id: string, change: (value: V) => V): ReadonlyMap<string, V> {
  const value = map.get(id);
  if (value === undefined) return map;
  const next = change(value);
  return next === value ? map : new Map(map).set(id, next);
}

function mapValues<V>(map: ReadonlyMap<string, V>, change: (value: V, id: string) => V): ReadonlyMap<string, V> {
  return new Map([...map].map(([id, value]) => [id, change(value, id)]));
}

const mapCells = mapValues<CellState>;

import type { CellError } from '../core/error';
import type { Fault } from '../core/fault';
import type { LogLine, Output } from '../core/output';
import type { EngineStatus, SqlEngineName } from '../engine/sql-engine';
import type { Verdict } from '../kernel/verdict';
import type { ChartSpec } from '../lesson/schema';
import type { SavedState } from '../storage/saved-state';
import type { Origin } from './origin';
import type { QuizAnswer, SavedAttempt } from './saved-work/record';

export type Result =
  | { readonly status: 'none' }
  /** Computed by the build and stored with the page. */
  | { readonly status: 'stored'; readonly outputs: readonly Output[]; readonly origin: Origin }
  | {
      readonly status: 'done';
      readonly outputs: readonly Output[];
      readonly origin: Origin;
      readonly at: number;
      readonly ms: number;
    }
  | {
      readonly status: 'failed';
      readonly error: CellError;
      readonly outputs: readonly Output[];
      readonly finished: number;
      readonly statements: number;
      readonly origin: Origin;
      readonly at: number;
    }
  | {
      readonly status: 'stopped';
      readonly because: 'you' | 'limit';
      readonly finished: number;
      readonly statements: number;
      /** What stood there before; its rows may be those of an earlier run. */
      readonly outputs: readonly Output[];
      readonly origin: Origin | undefined;
      readonly at: number;
    };

export type Activity =
  | { readonly status: 'idle' }
  | { readonly status: 'waiting' }
  | {
      readonly status: 'running';
      readonly since: number;
      readonly log: readonly LogLine[];
      readonly finished: number;
      readonly statements: number;
      /** The time limit is near and asks whether to keep going. */
      readonly asks: boolean;
    };

/** The lesson's code as it was. Work of the first releases knows only its hash. */
export type Beginning = { readonly sourceHash: string; readonly source: string | undefined };

/** What a learner makes of a cell. */
export type CellWork = Pick<CellState, 'code' | 'chart' | 'began'>;

export type Lost = 'session' | 'services';

export type CellState = {
  /** The lesson's code, to which Reset goes back. */
  readonly source: string;
  readonly code: string;
  /** The lesson's chart, and the one that is shown. */
  readonly sourceChart: ChartSpec | undefined;
  readonly chart: ChartSpec | undefined;
  /** What the learner's edit began from, where the lesson's code is another now. */
  readonly began: Beginning | undefined;
  readonly activity: Activity;
  readonly result: Result;
  /** What it made is gone: the session that held its names was ended, or the services that it called were emptied. */
  readonly lost: Lost | undefined;
  /** A file that it read, and that is another now, or gone. */
  readonly otherFile?: string | undefined;
};

export type ExerciseState = {
  readonly attempts: readonly SavedAttempt[];
  readonly verdict: Verdict | undefined;
  /** The code of the last verdict: a verdict about other code says so. */
  readonly verdictCode: string | undefined;
  readonly checking: { readonly dataSet: string; readonly position: number; readonly of: number } | undefined;
  /** The last code that passed; the cells below use it instead of the solution. */
  readonly passedCode: string | undefined;
  readonly hintsOpened: number;
  /** The solution was opened before the exercise was passed. */
  readonly solutionSeen: boolean;
  /** The data set that runs of this exercise use. */
  readonly variant: string | undefined;
};

/** What goes back to something it was. */
export type PutBack =
  /** Code and chart of one cell, to the lesson's. */
  | { readonly kind: 'cell'; readonly id: string }
  /** The same for a cell that the lesson has changed since it was edited. */
  | { readonly kind: 'new-text'; readonly id: string }
  /** Of all cells. */
  | { readonly kind: 'code' }
  /** Code, answers, attempts: as if nobody had been here. */
  | { readonly kind: 'everything' }
  | { readonly kind: 'attempt'; readonly id: string; readonly code: string };

/** What was put back, and the work that was there before. */
export type Undoable = {
  readonly what: PutBack;
  readonly cells: ReadonlyMap<string, CellWork>;
  readonly exercises: ReadonlyMap<string, ExerciseState>;
  readonly quizzes: ReadonlyMap<string, QuizAnswer>;
};

export type NotebookState = {
  readonly cells: ReadonlyMap<string, CellState>;
  readonly exercises: ReadonlyMap<string, ExerciseState>;
  readonly quizzes: ReadonlyMap<string, QuizAnswer>;
  /** The last putting back, which can be undone until something else is done. */
  readonly undoable: Undoable | undefined;
  readonly engines: Readonly<Record<SqlEngineName, EngineStatus>>;
  /** What goes wrong outside, as the page or a cell has set it last. */
  readonly faults: readonly Fault[];
  readonly saved: SavedState;
};

export type NotebookEvent =
  | { readonly type: 'edited'; readonly id: string; readonly code: string }
  | { readonly type: 'charted'; readonly id: string; readonly chart: ChartSpec | undefined }
  | { readonly type: 'queued'; readonly ids: readonly string[] }
  | { readonly type: 'started'; readonly id: string; readonly at: number }
  | { readonly type: 'progressed'; readonly id: string; readonly finished: number; readonly statements: number }
  | { readonly type: 'logged'; readonly id: string; readonly line: LogLine }
  | { readonly type: 'asked'; readonly id: string; readonly asks: boolean }
  | { readonly type: 'ended'; readonly id: string; readonly result: Result }
  | { readonly type: 'unqueued'; readonly ids: readonly string[] }
  /** What these cells made is gone. */
  | { readonly type: 'lost'; readonly ids: readonly string[]; readonly what: Lost }
  /** What goes wrong outside, from now on. */
  | { readonly type: 'faults'; readonly faults: readonly Fault[] }
  /** The file `name`, which these cells read, is another now, or gone. */
  | { readonly type: 'file-changed'; readonly name: string; readonly ids: readonly string[] }
  /** All that ran is forgotten: cells show what the page came with. */
  | { readonly type: 'cleaned'; readonly results: ReadonlyMap<string, Result> }
  /** What the cell made is gone. */
  | { readonly type: 'forgotten'; readonly id: string }
  | { readonly type: 'checking'; readonly id: string; readonly checking: ExerciseState['checking'] }
  | {
      readonly type: 'judged';
      readonly id: string;
      readonly verdict: Verdict;
      readonly attempt: SavedAttempt | undefined;
      readonly code: string;
    }
  | { readonly type: 'hinted'; readonly id: string; readonly opened: number }
  | { readonly type: 'solution-opened'; readonly id: string }
  | { readonly type: 'variant-opened'; readonly id: string; readonly variant: string | undefined }
  | { readonly type: 'answered'; readonly id: string; readonly answer: QuizAnswer | undefined }
  | { readonly type: 'put-back'; readonly what: PutBack }
  | { readonly type: 'undone' }
  | { readonly type: 'undo-dismissed' }
  /** The learner has seen the lesson's new code, and goes on from there with the own. */
  | { readonly type: 'kept-mine'; readonly id: string }
  | {
      readonly type: 'restored';
      readonly cells: ReadonlyMap<string, CellWork>;
      readonly exercises: ReadonlyMap<string, Partial<ExerciseState>>;
      readonly quizzes: ReadonlyMap<string, QuizAnswer>;
    }
  /** The lesson's text is another. */
  | {
      readonly type: 'reloaded';
      readonly cells: ReadonlyMap<string, CellState>;
      readonly exercises: ReadonlyMap<string, ExerciseState>;
    }
  | { readonly type: 'engine'; readonly engine: SqlEngineName; readonly status: EngineStatus }
  | { readonly type: 'saved'; readonly saved: SavedState };

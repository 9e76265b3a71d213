import type { CellError } from '../core/error';
import type { LogLine, Output } from '../core/output';
import type { EngineStatus, SqlEngineName } from '../engine/sql-engine';
import type { Verdict } from '../kernel/verdict';
import type { SavedState } from '../storage/saved-state';
import type { QuizAnswer, SavedAttempt } from './saved-work/record';

/** What a result was computed from: the code, and the serial numbers of the results it read. Stored results have serial 0. */
export type Origin = { readonly code: string; readonly serial: number; readonly inputs: ReadonlyMap<string, number> };

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

export type CellState = {
  /** The lesson's code, to which Reset goes back. */
  readonly source: string;
  readonly code: string;
  readonly activity: Activity;
  readonly result: Result;
  /** The session that held the names of this TypeScript cell was ended. */
  readonly lost: boolean;
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

export type NotebookState = {
  readonly cells: ReadonlyMap<string, CellState>;
  readonly exercises: ReadonlyMap<string, ExerciseState>;
  readonly quizzes: ReadonlyMap<string, QuizAnswer>;
  readonly engines: Readonly<Record<SqlEngineName, EngineStatus>>;
  readonly saved: SavedState;
};

export type NotebookEvent =
  | { readonly type: 'edited'; readonly id: string; readonly code: string }
  | { readonly type: 'queued'; readonly ids: readonly string[] }
  | { readonly type: 'started'; readonly id: string; readonly at: number }
  | { readonly type: 'progressed'; readonly id: string; readonly finished: number; readonly statements: number }
  | { readonly type: 'logged'; readonly id: string; readonly line: LogLine }
  | { readonly type: 'asked'; readonly id: string; readonly asks: boolean }
  | { readonly type: 'ended'; readonly id: string; readonly result: Result }
  | { readonly type: 'unqueued'; readonly ids: readonly string[] }
  | { readonly type: 'session-ended'; readonly ids: readonly string[] }
  /** All that ran is forgotten: cells show what the page came with. */
  | { readonly type: 'cleaned'; readonly results: ReadonlyMap<string, Result> }
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
  | {
      readonly type: 'restored';
      readonly cells: ReadonlyMap<string, string>;
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

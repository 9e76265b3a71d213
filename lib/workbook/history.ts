import { applyCommand } from './apply-command';
import type { Change, Command } from './command';
import type { Workbook } from './workbook';

/** A change that was made. No two steps of a history have the same number. */
export type Step = {
  readonly number: number;
  readonly label: string;
  readonly command: Command;
  readonly inverse: Command;
  readonly typed: { readonly id: string; readonly at: number } | undefined;
};

/** The last of `done` is undone first, the last of `undone` redone first. */
export type History = { readonly done: readonly Step[]; readonly undone: readonly Step[]; readonly made: number };

export type Edited = { readonly workbook: Workbook; readonly history: History };

export const NO_HISTORY: History = { done: [], undone: [], made: 0 };

const MOST_STEPS = 200;
/** What is typed with shorter pauses than this is one step. */
const PAUSE_MS = 1000;

/** Makes a change at the time `at`, in milliseconds. What was undone before it cannot be redone. */
export function makeChange({ workbook, history }: Edited, change: Change, at: number): Edited {
  const applied = applyCommand(workbook, change.command);
  const last = history.done.at(-1);
  const { command, label, typed: id } = change;
  const typed = id === undefined ? undefined : { id, at };
  if (last?.typed && typed && last.typed.id === id && at - last.typed.at < PAUSE_MS && history.undone.length === 0) {
    const done = history.done.with(-1, { ...last, command, typed });
    return { workbook: applied.workbook, history: { ...history, done } };
  }
  const number = history.made + 1;
  const step: Step = { number, label, command, inverse: applied.inverse, typed };
  return {
    workbook: applied.workbook,
    history: { done: [...history.done, step].slice(-MOST_STEPS), undone: [], made: number },
  };
}

/** Takes the last step back. The notebook as it is, if there is none. */
export function undo({ workbook, history }: Edited): Edited {
  const step = history.done.at(-1);
  if (!step) return { workbook, history };
  return {
    workbook: applyCommand(workbook, step.inverse).workbook,
    history: {
      ...history,
      done: history.done.slice(0, -1),
      undone: [...history.undone, { ...step, typed: undefined }],
    },
  };
}

/** Makes again what was taken back last. */
export function redo({ workbook, history }: Edited): Edited {
  const step = history.undone.at(-1);
  if (!step) return { workbook, history };
  return {
    workbook: applyCommand(workbook, step.command).workbook,
    history: { ...history, done: [...history.done, step], undone: history.undone.slice(0, -1) },
  };
}

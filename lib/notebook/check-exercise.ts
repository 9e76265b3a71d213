import type { CellError } from '../core/error';
import { LIMITS } from '../core/limits';
import { attempt, dataSetsOf } from '../kernel/attempt';
import type { Kernel } from '../kernel/kernel';
import { LoadFailure, loaded } from '../kernel/load-failure';
import type { ExpectedByExercise } from '../kernel/outcome';
import { isAttempt, judge, type Verdict } from '../kernel/verdict';
import type { Exercise, Lesson } from '../lesson/schema';
import type { Queue, StopReason } from './queue';
import { notLoaded } from './run-cell';
import type { NotebookEvent } from './state';

export type CheckerParts = {
  readonly lesson: Lesson;
  readonly kernel: Kernel;
  readonly loadExpected: (signal: AbortSignal, exercise: string) => Promise<ExpectedByExercise>;
  readonly queue: Queue;
  readonly stop: (because: StopReason) => void;
  readonly send: (event: NotebookEvent) => void;
};

/** Checks an answer after what is queued, on all data sets, and tells the store the verdict. Rejects for bugs of ours. */
export async function checkExercise(
  { lesson, kernel, loadExpected, queue, stop, send }: CheckerParts,
  exercise: Exercise,
  code: string,
): Promise<void> {
  const { id } = exercise;
  if (!isAttempt(exercise, code)) {
    send({ type: 'judged', id, verdict: { status: 'not-attempted' }, attempt: undefined, code });
    return;
  }
  let told = false;
  const finish = (verdict: Exclude<Verdict, { status: 'not-attempted' }>) => {
    told = true;
    send({ type: 'judged', id, verdict, attempt: { at: Date.now(), code, status: verdict.status }, code });
  };
  send({ type: 'checking', id, checking: { dataSet: '', position: 0, of: dataSetsOf(exercise).length } });

  await queue.add(async (signal) => {
    let limit: ReturnType<typeof setTimeout> | undefined;
    try {
      const expected = (await loaded(loadExpected(signal, id), signal))[id];
      if (!expected) throw new Error(`Bug: no stored outcomes for "${id}"`);
      const outcomes = await attempt(kernel, lesson, exercise, code, signal, (dataSet, position, of) => {
        clearTimeout(limit);
        limit = setTimeout(() => stop('limit'), LIMITS.runMs);
        send({ type: 'checking', id, checking: { dataSet, position, of } });
      });
      const verdict = judge(exercise, expected, outcomes);
      if (verdict.status !== 'not-attempted') finish(verdict);
    } catch (error) {
      if (signal.aborted && signal.reason === 'limit') finish({ status: 'unreadable', error: tooLong });
      if (error instanceof LoadFailure) {
        told = true;
        const verdict = { status: 'unreadable' as const, error: notLoaded(error) };
        send({ type: 'judged', id, verdict, attempt: undefined, code });
      } else throw error;
    } finally {
      clearTimeout(limit);
    }
  });
  // Stopped, perhaps before its turn came.
  if (!told) send({ type: 'checking', id, checking: undefined });
}

const tooLong: CellError = {
  code: 'time-limit',
  engine: 'notebook',
  message: `The check was stopped after ${LIMITS.runMs / 1000} seconds. Run the cell by itself to see what takes so long.`,
};

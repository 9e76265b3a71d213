import type { TestOutcome } from '../../core/output';
import { lineOf, locateFailure, type RunText } from './located';
import type { Failure, TestReport } from './protocol';

type Texts = ReadonlyMap<string, RunText>;

/** A test's report in words. `cell` is the one that it stands in. */
export function outcomeOf(report: TestReport, cell: string, texts: Texts): TestOutcome {
  if (report.status === 'passed') return report;
  const { failure, ...rest } = report;
  return { ...rest, message: sayTest(failure, cell, texts) };
}

/** An assertion speaks for itself; of anything else that was thrown it helps to know where. */
function sayTest(failure: Failure, cell: string, texts: Texts): string {
  if (failure.name === 'AssertionError') return failure.message;
  const { message } = locateFailure(failure, cell, texts);
  const frame = failure.frames.find((each) => lineOf(each, texts) !== undefined);
  if (!frame) return message;
  const line = lineOf(frame, texts);
  return frame.cell === cell ? `Line ${line}: ${message}` : `Cell \`${frame.cell}\`, line ${line}: ${message}`;
}

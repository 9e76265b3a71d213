import { typescriptNames } from '../engine/session/names';
import type { Exercise, Lesson } from '../lesson/schema';
import { mutate } from './attempt-mutants';
import { checksOf } from './attempt-scene';
import type { DataSetOutcome } from './outcome';

/** Why the solution is none: it has to have a result everywhere, and what its checks try must have names of its own. */
export function solutionFault(outcomes: readonly DataSetOutcome[]): string | undefined {
  for (const [position, { name, outcome, findings }] of outcomes.entries()) {
    const says = outcomeFault(name, outcome);
    if (says !== undefined) return says;
    if (findings.length > 0) return `the solution fails on \`${name}\`: a query that must find nothing finds rows`;
    if (outcomes.findIndex((other) => other.name === name) < position)
      return `two tests or data sets are called \`${name}\`: a learner could not be told which`;
  }
  return undefined;
}

function outcomeFault(name: string, outcome: DataSetOutcome['outcome']): string | undefined {
  switch (outcome.kind) {
    case 'error':
      return `the solution fails on \`${name}\`: ${outcome.error.message}`;
    case 'test':
      return outcome.test.status === 'failed'
        ? `the solution fails the test \`${name}\`: ${outcome.test.message}`
        : undefined;
    case 'tests': {
      const failed = outcome.tests.find(({ status }) => status === 'failed');
      if (failed?.status === 'failed') return `the solution's test \`${failed.name}\` fails: ${failed.message}`;
      return outcome.tests.length === 0 ? 'the solution has no test' : undefined;
    }
    case 'mutant':
      return outcome.caughtBy.length === 0
        ? `no test of the solution fails for the broken copy \`${name}\``
        : undefined;
    case 'table':
    case 'call':
      return undefined;
  }
}

/** A broken copy that cannot even be read is caught by whatever is written. */
export function copiesFault({ blocks }: Lesson, { checks }: Exercise): string | undefined {
  for (const { of, mutants } of checksOf(checks, 'mutants')) {
    const cell = blocks.find((block) => block.kind === 'cell' && block.id === of);
    if (cell?.kind !== 'cell') continue;
    const broken = mutants.find((mutant) => 'message' in typescriptNames(mutate(cell.code, mutant)));
    if (broken) return `the broken copy \`${broken.name}\` is not valid TypeScript: any test would catch it`;
  }
  return undefined;
}

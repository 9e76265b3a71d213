import type { TestOutcome } from '../core/output';
import { AS_WRITTEN } from '../lesson/reserved';
import type { Check } from '../lesson/schema';
import { checksOf, type DataSet, errorOutcome, inWorld, type Scene, testsIn, withoutFindings } from './attempt-scene';
import type { KernelCell } from './names';
import type { DataSetOutcome, Outcome } from './outcome';
import { limitSince, within } from './within';

const asWritten = (of: string): DataSet => ({ name: AS_WRITTEN, about: `\`${of}\` as it is` });

export const mutantDataSets = (checks: readonly Check[]): readonly DataSet[] =>
  checksOf(checks, 'mutants').flatMap(({ of, mutants }) => [
    asWritten(of),
    ...mutants.map(({ name, about }) => ({ name, about })),
  ]);

type Mutant = Extract<Check, { kind: 'mutants' }>['mutants'][number];

/** A broken copy of a cell's code. */
export const mutate = (code: string, { change, to }: Mutant) => code.replace(change, () => to);

/**
 * The learner's tests on a cell as it is, then on each broken copy of it. A copy is caught if a test fails for it, if the
 * tests do not come to their end, or if they take far longer than before.
 */
export async function* attemptMutants(scene: Scene): AsyncGenerator<DataSetOutcome> {
  const { exercise, cells, signal } = scene;
  for (const { of, mutants } of checksOf(exercise.checks, 'mutants')) {
    scene.onTry(AS_WRITTEN);
    const started = Date.now();
    const written = await runTests(scene, cells, signal);
    const limit = limitSince(started);
    yield withoutFindings(asWritten(of), written);
    for (const mutant of mutants) {
      scene.onTry(mutant.name);
      if (!standAsWritten(written)) {
        yield withoutFindings(mutant, NOT_TRIED_OUTCOME);
        continue;
      }
      const broken = cells.map((cell) => (cell.id === of ? { ...cell, code: mutate(cell.code, mutant) } : cell));
      const tested = await within(limit, signal, (limited) => runTests(scene, broken, limited));
      yield withoutFindings(mutant, { kind: 'mutant', caughtBy: catchers(tested) });
    }
  }
}

async function runTests(scene: Scene, cells: readonly KernelCell[], signal: AbortSignal): Promise<Outcome> {
  return inWorld(scene, signal, async (world) => {
    const run = await world.execute(cells, scene.exercise.id, signal);
    return run.status === 'failed' ? errorOutcome(run.error) : { kind: 'tests', tests: [...testsIn(run)] };
  });
}

const passes = ({ status }: TestOutcome) => status === 'passed';

/** Whether the learner's tests hold for the code as it is: only then can they tell a broken copy from it. */
export const standAsWritten = (outcome: Outcome) =>
  outcome.kind === 'tests' && outcome.tests.length > 0 && outcome.tests.every(passes);

function catchers(tested: Outcome | 'late'): string[] {
  if (tested === 'late') return ['the time limit'];
  if (tested.kind !== 'tests') return ['an error'];
  return tested.tests.filter((test) => !passes(test)).map(({ name }) => name);
}

/** The code of the error that stands for a broken copy which was not tried. */
export const NOT_TRIED = 'not-tried';
const NOT_TRIED_OUTCOME = errorOutcome({
  code: NOT_TRIED,
  engine: 'notebook',
  message: 'Not tried: first your tests have to pass for the code as it is.',
});

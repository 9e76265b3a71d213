import type { CellError } from '../core/error';
import type { TestOutcome } from '../core/output';
import { namesOf } from '../lesson/data-sets';
import type { Check } from '../lesson/schema';
import {
  cellsUpTo,
  checksOf,
  type DataSet,
  errorOutcome,
  inWorld,
  type Scene,
  testsIn,
  withoutFindings,
} from './attempt-scene';
import type { DataSetOutcome } from './outcome';

export const testDataSets = (checks: readonly Check[]): readonly DataSet[] =>
  checksOf(checks, 'ts').flatMap((check) => namesOf(check).map((name) => ({ name, about: '' })));

/** An id that no cell of a lesson can have. */
const CHECK = 'millrace_check';

/** Each check's tests, run as a cell below the answer on the data of the page. If it fails, each of them fails alike. */
export async function* attemptTests(scene: Scene): AsyncGenerator<DataSetOutcome> {
  const { exercise, cells, signal } = scene;
  for (const check of checksOf(exercise.checks, 'ts')) {
    const [first, ...others] = namesOf(check);
    scene.onTry(first ?? '');
    const found = await inWorld(scene, signal, async (world) => {
      const answer = await world.execute(cells, exercise.id, signal);
      if (answer.status === 'failed') return answer.error;
      const checked = [...cellsUpTo(scene), { id: CHECK, language: 'ts' as const, code: check.code }];
      const run = await world.execute(checked, CHECK, signal);
      if (run.status === 'failed') return withoutPlace(run.error);
      const tests = testsIn(run).map((test) => fromTheAnswer(test, exercise.id));
      return tests.length > 0 ? tests : NO_TEST;
    });
    if ('message' in found)
      for (const name of [first ?? 'tests', ...others]) yield withoutFindings({ name, about: '' }, errorOutcome(found));
    else for (const test of found) yield withoutFindings({ name: test.name, about: '' }, { kind: 'test', test });
  }
}

const NO_TEST: CellError = { code: 'no-test', engine: 'notebook', message: 'This check has no test.' };

/** A place in the check is none in the learner's code. */
const withoutPlace = ({ range: _, near: __, ...error }: CellError): CellError => error;

/** Lines are those of the answer: one of the check's own code is none that the learner can see. */
function fromTheAnswer(test: TestOutcome, answer: string): TestOutcome {
  if (test.status === 'passed') return test;
  const message = test.message.replace(/^Line \d+: /, '').replace(`Cell \`${answer}\`, line `, 'Line ');
  return { ...test, message };
}

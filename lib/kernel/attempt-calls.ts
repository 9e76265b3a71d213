import type { Check } from '../lesson/schema';
import { cellsUpTo, checksOf, type DataSet, errorOutcome, inWorld, type Scene, withoutFindings } from './attempt-scene';
import type { DataSetOutcome } from './outcome';

export const callDataSets = (checks: readonly Check[]): readonly DataSet[] =>
  checksOf(checks, 'calls').flatMap(({ variants }) => variants.map(({ name, about }) => ({ name, about })));

/** What the learner's function returns for each list of arguments, in one world. */
export async function* attemptCalls(scene: Scene): AsyncGenerator<DataSetOutcome> {
  const { exercise, cells, signal } = scene;
  for (const { function: name, variants } of checksOf(exercise.checks, 'calls')) {
    scene.onTry(variants[0]?.name ?? name);
    const answers = await inWorld(scene, signal, async (world) => {
      const run = await world.execute(cells, exercise.id, signal);
      if (run.status === 'failed') return run.error;
      const args = variants.map((variant) => [...variant.args]);
      return world.calls(cellsUpTo(scene), name, args, signal);
    });
    for (const [i, variant] of variants.entries()) {
      if ('message' in answers) yield withoutFindings(variant, errorOutcome(answers));
      else {
        const call = answers[i];
        if (!call) throw new Error(`Bug: no answer for "${variant.name}"`);
        yield withoutFindings(variant, { kind: 'call', call });
      }
    }
  }
}

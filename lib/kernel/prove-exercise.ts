import type { Exercise, Lesson } from '../lesson/schema';
import { attempt } from './attempt';
import { digestOutcomes } from './digest-outcomes';
import type { Kernel } from './kernel';
import { type MutantScore, proveMutants } from './mutation/prove-mutants';
import type { Expected } from './outcome';
import { type Proof, proof } from './proof';
import { proveRubric } from './prove-rubric';
import { copiesFault, solutionFault } from './prove-solution';
import { wrongFault } from './prove-wrong';
import { aligned, judge, type Verdict } from './verdict';
import { limitSince, patienceSince, within } from './within';

export type ProvedExercise = {
  /** What the build stores for the page. Nothing of an open answer runs, so it has none. */
  readonly expected?: Expected;
  readonly proofs: readonly Proof[];
  /** How many mutants of the solution its checks catch, if that was asked and there are any. */
  readonly mutants?: MutantScore;
};

export type ProofOptions = {
  /** Whether to try the checks on mutants of each solution. */
  readonly mutants?: boolean;
  /** How long every answer but the solution may take at least. */
  readonly patienceMs?: number | undefined;
};

/**
 * Proves an exercise: the solution has a result everywhere and its checks find nothing, the starter fails, every approach
 * passes, every wrong answer fails where it says and like no other, and if asked, no mutant of the solution passes.
 */
export async function proveExercise(
  kernel: Kernel,
  lesson: Lesson,
  exercise: Exercise,
  signal: AbortSignal,
  options: ProofOptions = {},
): Promise<ProvedExercise> {
  if (exercise.language.language === 'md') return { proofs: proveRubric(exercise) };
  const { id, solution, approaches, wrongs } = exercise;
  const started = Date.now();
  const solved = await attempt(kernel, lesson, exercise, solution.code, signal);
  const [limit, patience] = [limitSince(started), patienceSince(started, options.patienceMs)];
  const fault = solutionFault(solved) ?? copiesFault(lesson, exercise);
  const proofs: Proof[] = [proof(solution.at, `${id}: the solution passes`, fault)];
  const bare: Expected = { solution: [...solved], wrongs: [] };
  // Where our own answer fails there is nothing to compare the others with.
  if (solved.some(({ outcome }) => outcome.kind === 'error')) return { expected: bare, proofs };
  const tried = (code: string) =>
    within(patience, signal, (limited) => attempt(kernel, lesson, exercise, code, limited));

  const starter = await tried(exercise.code);
  const starts = starter === 'late' ? ENDLESS : starterFault(judge(exercise, bare, starter));
  proofs.push(proof(exercise.at, `${id}: the starter fails`, starts));
  for (const approach of approaches) {
    const outcomes = await tried(approach.code);
    const verdict = outcomes === 'late' ? undefined : judge(exercise, bare, outcomes);
    const fails = verdict ? (verdict.status === 'passed' ? undefined : whyNot(verdict)) : ENDLESS;
    proofs.push(proof(approach.at, `${id}.${approach.name} passes`, fails));
  }
  const digests = new Map<string, readonly string[]>();
  for (const wrong of wrongs) {
    const says = `${id}.${wrong.name} fails on ${wrong.on}`;
    const came = await tried(wrong.code);
    if (came === 'late') {
      proofs.push(proof(wrong.at, says, ENDLESS));
      continue;
    }
    const outcomes = aligned(solved, came);
    const found = digestOutcomes(exercise, solved, outcomes);
    const twin = [...digests].find(([, other]) => other.join('\n') === found.join('\n'))?.[0];
    digests.set(wrong.name, found);
    const alike =
      twin === undefined ? undefined : `has the same results as \`${id}.${twin}\`: a learner could not be told which`;
    const wrongly = wrongFault(wrong, judge(exercise, bare, outcomes), outcomes, solved);
    proofs.push(proof(wrong.at, says, wrongly ?? alike));
  }
  const expected = { ...bare, wrongs: [...digests].map(([name, each]) => ({ name, digests: [...each] })) };
  if (!options.mutants || fault !== undefined) return { expected, proofs };
  const mutated = await proveMutants(kernel, lesson, exercise, bare, limit, signal);
  return { expected, proofs: [...proofs, ...mutated.proofs], ...(mutated.score && { mutants: mutated.score }) };
}

const ENDLESS = 'does not end';

const starterFault = ({ status }: Verdict) =>
  status === 'passed' ? 'the starter passes: there is nothing to do' : undefined;

function whyNot(verdict: Verdict): string {
  if (verdict.status !== 'not-yet')
    return verdict.status === 'unreadable' ? verdict.error.message : 'it is not an attempt';
  const first = verdict.dataSets.find(({ status }) => status !== 'same');
  if (first?.status === 'failed') return `fails on \`${first.name}\`: ${first.error.message}`;
  if (first?.status === 'test-failed' && first.test.status === 'failed')
    return `fails the test \`${first.name}\`: ${first.test.message}`;
  return first?.status === 'survived' ? `does not catch \`${first.name}\`` : `differs on \`${first?.name}\``;
}

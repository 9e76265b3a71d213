import type { Exercise, Lesson, Wrong } from '../lesson/schema';
import { attempt } from './attempt';
import type { Kernel } from './kernel';
import type { DataSetOutcome, Expected, Outcome } from './outcome';
import { type Proof, proof } from './proof';
import { digestOutcomes, judge, type Verdict } from './verdict';

export type ProvedExercise = { readonly expected: Expected; readonly proofs: readonly Proof[] };

/**
 * Proves an exercise: the solution has a result everywhere and its checks find nothing, the starter fails, every approach
 * passes, every wrong answer fails where it says and like no other. Gives what the build stores for the page.
 */
export async function proveExercise(
  kernel: Kernel,
  lesson: Lesson,
  exercise: Exercise,
  signal: AbortSignal,
): Promise<ProvedExercise> {
  const outcomesOf = (code: string) => attempt(kernel, lesson, exercise, code, signal);
  const { id, solution, approaches, wrongs } = exercise;
  const solved = await outcomesOf(solution.code);
  const bare: Expected = { solution: [...solved], wrongs: [] };
  const proofs: Proof[] = [proof(solution.at, `${id}: the solution passes`, solutionFault(solved))];
  const judged = async (code: string) => judge(exercise, bare, await outcomesOf(code));

  const starter = await judged(exercise.code);
  proofs.push(
    proof(
      exercise.at,
      `${id}: the starter fails`,
      starter.status === 'passed' ? 'the starter passes: there is nothing to do' : undefined,
    ),
  );
  for (const approach of approaches) {
    const verdict = await judged(approach.code);
    proofs.push(
      proof(approach.at, `${id}.${approach.name} passes`, verdict.status === 'passed' ? undefined : whyNot(verdict)),
    );
  }
  const digests = new Map<string, readonly string[]>();
  for (const wrong of wrongs) {
    const outcomes = await outcomesOf(wrong.code);
    const found = digestOutcomes(exercise, solved, outcomes);
    const twin = [...digests].find(([, other]) => other.join('\n') === found.join('\n'))?.[0];
    digests.set(wrong.name, found);
    const fault = wrongFault(wrong, judge(exercise, bare, outcomes), outcomes, solved);
    const alike =
      twin === undefined ? undefined : `has the same results as \`${id}.${twin}\`: a learner could not be told which`;
    proofs.push(proof(wrong.at, `${id}.${wrong.name} fails on ${wrong.on}`, fault ?? alike));
  }
  return { expected: { ...bare, wrongs: [...digests].map(([name, each]) => ({ name, digests: [...each] })) }, proofs };
}

function solutionFault(outcomes: readonly DataSetOutcome[]): string | undefined {
  for (const { name, outcome, findings } of outcomes) {
    if (outcome.kind === 'error') return `the solution fails on \`${name}\`: ${outcome.error.message}`;
    if (findings.length > 0) return `the solution fails on \`${name}\`: a query that must find nothing finds rows`;
  }
  return undefined;
}

function wrongFault(
  { name, on, fails }: Wrong,
  verdict: Verdict,
  outcomes: readonly DataSetOutcome[],
  solved: readonly DataSetOutcome[],
): string | undefined {
  if (verdict.status === 'passed') return `the wrong answer \`${name}\` passes`;
  const raised = outcomes.find(({ outcome }, i) => {
    const ours = solved[i]?.outcome;
    return raisedWords(outcome) !== undefined && !(ours && raisedWords(ours));
  });
  const words = raised && raisedWords(raised.outcome);
  if (raised && words !== undefined) {
    if (fails === undefined) return `raises on \`${raised.name}\`: ${words} Write fails="…" if it must.`;
    if (!words.includes(fails)) return `fails otherwise than with "${fails}": ${words}`;
  } else if (fails !== undefined) return `does not fail with "${fails}"`;
  if (verdict.status !== 'not-yet') return undefined;
  const there = verdict.dataSets.find((dataSet) => dataSet.name === on);
  return there?.status === 'same' ? `does not differ on \`${on}\`, where it says it does` : undefined;
}

/** What an outcome that is an error says; a call that throws is one. */
function raisedWords(outcome: Outcome): string | undefined {
  if (outcome.kind === 'error') return [outcome.error.message, outcome.error.engineWords].filter(Boolean).join('\n');
  return outcome.kind === 'call' && outcome.call.status === 'threw' ? outcome.call.message : undefined;
}

function whyNot(verdict: Verdict): string {
  if (verdict.status !== 'not-yet')
    return verdict.status === 'unreadable' ? verdict.error.message : 'it is not an attempt';
  const first = verdict.dataSets.find(({ status }) => status !== 'same');
  return first?.status === 'failed'
    ? `fails on \`${first.name}\`: ${first.error.message}`
    : `differs on \`${first?.name}\``;
}

import { typescriptNames } from '../../engine/session/names';
import type { Exercise, Lesson } from '../../lesson/schema';
import { outcomesOf } from '../attempt';
import type { Kernel } from '../kernel';
import type { Expected } from '../outcome';
import { type Proof, proof } from '../proof';
import { judgeDataSet } from '../verdict';
import { within } from '../within';
import { generateMutants } from './generate-mutants';
import { guardLoops } from './guard-loops';
import type { Mutant } from './mutant';

/** Of the mutants that data can tell from the solution, how many are caught; and how many are declared to be none. */
export type MutantScore = { readonly caught: number; readonly of: number; readonly equivalent: number };

type Fate = 'caught' | 'survived' | 'no-code';
type Bare = Pick<Expected, 'solution'>;

/**
 * Tries an exercise's checks on mutants of its solution. Each has to be caught, or declared equivalent by the author. One
 * that takes longer than `limitMs` has an endless loop, and is another program by that.
 */
export async function proveMutants(
  kernel: Kernel,
  lesson: Lesson,
  exercise: Exercise,
  expected: Bare,
  limitMs: number,
  signal: AbortSignal,
): Promise<{ readonly proofs: readonly Proof[]; readonly score?: MutantScore }> {
  const { id, solution, equivalents } = exercise;
  const fates = new Map<Mutant, Fate>();
  for (const mutant of generateMutants(exercise)) {
    const fate = await within(limitMs, signal, (limited) =>
      fateOf(kernel, lesson, exercise, expected, mutant, limited),
    );
    if (fate !== 'no-code') fates.set(mutant, fate === 'late' ? 'caught' : fate);
  }
  const declared = (name: string) => equivalents.some((each) => each.name === name);
  const survivors = [...fates].flatMap(([mutant, fate]) => (fate === 'survived' ? [mutant] : []));
  const missed = survivors.filter(({ name }) => !declared(name));
  const says = `${id}: the checks catch the mutants of the solution`;
  const proofs = [
    ...missed.map((mutant) =>
      proof({ line: solution.at.line + mutant.line, column: 1 }, says, survivalWords(exercise, mutant)),
    ),
    ...equivalents.map(({ name, at }) => {
      const found = [...fates].find(([mutant]) => mutant.name === name);
      return proof(at, `${id}: no data tells ${name}`, declarationFault(name, found, [...fates.keys()]));
    }),
  ];
  if (fates.size === 0) return { proofs };
  if (missed.length === 0) proofs.unshift(proof(solution.at, says, undefined));
  const equivalent = survivors.length - missed.length;
  const of = fates.size - equivalent;
  return { proofs, score: { caught: of - missed.length, of, equivalent } };
}

const survivalWords = ({ id }: Exercise, { name, about, changed }: Mutant) =>
  `nothing catches the mutant \`${name}\` (${about}). Its line is \`${changed}\`. Add a variant or a test that does, or declare it with a reason: \`yaml equivalent ${id}\`, \`${name}: why no data can tell\``;

function declarationFault(name: string, found: readonly [Mutant, Fate] | undefined, mutants: readonly Mutant[]) {
  if (found?.[1] === 'survived') return undefined;
  if (found) return `\`${name}\` (${found[0].about}) is caught, so it is not equivalent: remove this line`;
  return `there is no mutant \`${name}\` of the solution: ${mutants.map((mutant) => mutant.name).join(', ') || 'it has none'}`;
}

/** Until the first data set or test that tells it from the solution. */
async function fateOf(
  kernel: Kernel,
  lesson: Lesson,
  exercise: Exercise,
  expected: Bare,
  mutant: Mutant,
  signal: AbortSignal,
): Promise<Fate> {
  const code = exercise.language.language === 'ts' ? guardLoops(mutant.code) : mutant.code;
  if (exercise.language.language === 'ts' && 'message' in typescriptNames(code)) return 'no-code';
  const met = new Set<string>();
  for await (const outcome of outcomesOf(kernel, lesson, exercise, code, signal)) {
    if (outcome.outcome.kind === 'error' && MEANINGLESS.has(outcome.outcome.error.code)) return 'no-code';
    if (judgeDataSet(exercise, expected, outcome).status !== 'same') return 'caught';
    met.add(outcome.name);
  }
  return expected.solution.every(({ name }) => met.has(name)) ? 'survived' : 'caught';
}

/** What an engine refuses whatever the data are: nobody would hand it in. */
const MEANINGLESS = new Set([
  'syntax',
  'syntax-end',
  'unknown-table',
  'unknown-column',
  'ambiguous-column',
  'unknown-function',
  'unknown-type',
  'unknown-name',
  'wrong-arguments',
  'missing-group-by',
  'aggregate-in-where',
  'column-count',
]);

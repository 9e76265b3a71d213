import type { Exercise } from '../lesson/schema';
import { checksOf } from './attempt-scene';
import { type Proof, proof } from './proof';

/** Nothing of an open answer runs. Its points have names of their own, its wrong answers miss one of them, and each answer says something. */
export function proveRubric({ id, checks, solution, approaches, wrongs }: Exercise): readonly Proof[] {
  const rubrics = checksOf(checks, 'rubric');
  const points = rubrics.flatMap((rubric) => rubric.points.map((point) => point.id));
  const twice = points.find((point, position) => points.indexOf(point) < position);
  const emptiness = (text: string) => (text.trim() === '' ? 'says nothing' : undefined);
  return [
    ...rubrics.slice(0, 1).map(({ at }) => {
      const fault = twice === undefined ? undefined : `the point \`${twice}\` stands in it twice`;
      return proof(at, `${id}: the rubric has ${points.length} points`, fault);
    }),
    proof(solution.at, `${id}: the solution says something`, emptiness(solution.code)),
    ...approaches.map(({ name, at, code }) => proof(at, `${id}.${name} says something`, emptiness(code))),
    ...wrongs.map(({ name, at, code, on }) =>
      proof(
        at,
        `${id}.${name} misses ${on}`,
        emptiness(code) ?? (points.includes(on) ? undefined : `the rubric has no point \`${on}\``),
      ),
    ),
  ];
}

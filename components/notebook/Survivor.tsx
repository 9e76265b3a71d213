import type { Exercise } from '@/lib/lesson/schema';
import styles from './Exercise.module.css';

/** A broken copy that no test of the learner notices: what was changed in it. */
export function Survivor({ exercise: { checks }, name }: { exercise: Exercise; name: string }) {
  const mutant = checks
    .flatMap((check) => (check.kind === 'mutants' ? check.mutants : []))
    .find((each) => each.name === name);
  if (!mutant) return null;
  return (
    <dl className={styles.call}>
      <dt>as it is</dt>
      <dd>
        <span data-kind="expected">{mutant.change}</span>
      </dd>
      <dt>broken copy</dt>
      <dd>
        <span data-kind="yours">{mutant.to === '' ? '(nothing)' : mutant.to}</span>
      </dd>
    </dl>
  );
}

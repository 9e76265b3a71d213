import { countOf } from '@/components/output/format';
import { StateMark } from '@/components/ui/StateMark';
import type { MutantScore } from '@/lib/kernel/mutation/prove-mutants';
import styles from './Studio.module.css';

/** How many small mistakes, made by the checker in each solution, the checks catch. */
export function MutantShares({ mutants }: { mutants: ReadonlyMap<string, MutantScore> }) {
  if (mutants.size === 0) return null;
  return (
    <ul className={styles.shares} aria-label="Mutants of the solutions">
      {[...mutants].map(([id, { caught, of, equivalent }]) => (
        <li key={id}>
          <code>{id}</code>{' '}
          <StateMark
            state={caught === of ? 'passed' : 'error'}
            label={`${caught} of ${countOf(of, 'mutant')} caught`}
          />
          {equivalent > 0 && <span className={styles.quiet}> {equivalent} declared equivalent</span>}
        </li>
      ))}
    </ul>
  );
}

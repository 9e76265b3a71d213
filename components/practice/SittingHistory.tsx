import { StateMark } from '@/components/ui/StateMark';
import { clockText } from '@/lib/practice/clock-words';
import { agoText } from '@/lib/practice/day';
import { gradeOutcome } from '@/lib/practice/grade-outcome';
import { sittingsOf } from '@/lib/practice/journal';
import { outcomeOf } from '@/lib/practice/outcome';
import list from './List.module.css';
import styles from './QuestionResult.module.css';
import { useJournal } from './useJournal';

/** The other sittings of a question. */
export function SittingHistory({ question, now }: { question: string; now: number }) {
  const { journal } = useJournal();
  const before = sittingsOf(journal)
    .filter((sitting) => sitting.question === question && sitting.ended)
    .slice(0, -1)
    .toReversed();
  if (before.length === 0) return null;
  return (
    <div className={styles.history}>
      <h3>Before</h3>
      <table className={list.list} aria-label="Earlier sittings">
        <tbody>
          {before.map((sitting) => {
            const outcome = outcomeOf(sitting, now);
            return (
              <tr key={sitting.id}>
                <td>{agoText(sitting.startedAt, now)}</td>
                <td>
                  <StateMark
                    state={outcome.status === 'passed' ? 'passed' : 'error'}
                    label={outcome.status === 'passed' ? 'passed' : 'not passed'}
                  />
                </td>
                <td className={list.dim}>{gradeOutcome(outcome).reason}</td>
                <td className={list.right}>{clockText(outcome.milliseconds)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

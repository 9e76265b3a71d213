import { RadioGroup } from '@/components/ui/RadioGroup';
import { dueText } from '@/lib/practice/day';
import { GRADES, Grade } from '@/lib/practice/grade';
import { gradeOutcome } from '@/lib/practice/grade-outcome';
import { changeSitting } from '@/lib/practice/journal';
import { outcomeOf } from '@/lib/practice/outcome';
import { dueIf } from '@/lib/practice/review';
import type { Sitting } from '@/lib/practice/sitting';
import { browserJournal } from './browser-journal';
import styles from './QuestionResult.module.css';
import { useJournal } from './useJournal';

/** What the sitting counts as, why, and when its patterns come again for each grade. The candidate may know better. */
export function GradeChoice({ sitting, now }: { sitting: Sitting; now: number }) {
  const { journal } = useJournal();
  const ours = gradeOutcome(outcomeOf(sitting, now));
  const choose = (id: string) =>
    browserJournal().change([
      changeSitting(sitting.id, ({ graded: _, ...old }) => {
        const grade = Grade.parse(id);
        return grade === ours.grade ? old : { ...old, graded: grade };
      }),
    ]);
  return (
    <div className={styles.grade}>
      <h3>
        Counts as {sitting.graded ?? ours.grade}{' '}
        <span className={styles.when}>
          {sitting.graded ? `by your own word; ours is ${ours.grade}: ${ours.reason}` : ours.reason}
        </span>
      </h3>
      <div className={styles.choices}>
        <RadioGroup
          label="Grade"
          selected={sitting.graded ?? ours.grade}
          onSelect={choose}
          options={GRADES.map((grade) => ({
            id: grade,
            content: (
              <>
                {grade} <span className={styles.when}>{whenWords(dueIf(sitting, grade, journal, now), now)}</span>
              </>
            ),
          }))}
        />
      </div>
    </div>
  );
}

const whenWords = (due: number | undefined, now: number) => (due === undefined ? '' : dueText(due, now));

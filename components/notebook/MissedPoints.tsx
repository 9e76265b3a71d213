import { ProseView } from '@/components/prose/ProseView';
import { Disclosure } from '@/components/ui/Disclosure';
import { StateMark } from '@/components/ui/StateMark';
import type { Exercise } from '@/lib/lesson/schema';
import styles from './Exercise.module.css';
import { pointsOf } from './RubricPoints';

/** The points an open answer does not make, each with answers that miss it too and what is said to them. */
export function MissedPoints({ exercise, met }: { exercise: Exercise; met: readonly string[] }) {
  const missed = pointsOf(exercise).filter(({ id }) => !met.includes(id));
  if (missed.length === 0) return null;
  return (
    <div>
      <p className={styles.ask}>{missed.length === 1 ? 'A point to add:' : 'Points to add:'}</p>
      <ul className={styles.missed} aria-label="Points to add">
        {missed.map(({ id, text }) => (
          <li key={id}>
            <StateMark state="open" label="not in your answer" labelHidden />
            <div>
              <ProseView content={text} inherit />
              {exercise.wrongs
                .filter(({ on }) => on === id)
                .map(({ name, prose, remark }) => (
                  <Disclosure key={name} summary="An answer that misses it">
                    <div className={styles.approach}>
                      {prose && (
                        <blockquote className={styles.aside}>
                          <ProseView content={prose} inherit />
                        </blockquote>
                      )}
                      <ProseView content={remark} inherit />
                    </div>
                  </Disclosure>
                ))}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

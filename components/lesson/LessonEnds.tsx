import type { StoredPlace } from '@/lib/notebook/stored';
import styles from './Lesson.module.css';
import { LinkToLesson } from './LinkToLesson';

/** Where to go from here. */
export function LessonEnds({
  place: { previous, next, practice },
}: {
  place: Extract<StoredPlace, { kind: 'lesson' }>;
}) {
  return (
    <>
      {practice.length > 0 && (
        <p className={styles.facts}>
          To practise:{' '}
          {practice.map((link) => (
            <LinkToLesson key={link.id} link={link} />
          ))}
        </p>
      )}
      <nav className={styles.ends} aria-label="Lessons before and after">
        {previous && (
          <span>
            <small>Before</small>
            <LinkToLesson link={previous} />
          </span>
        )}
        {next && (
          <span>
            <small>Next</small>
            <LinkToLesson link={next} />
          </span>
        )}
      </nav>
    </>
  );
}

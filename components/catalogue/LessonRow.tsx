import { SiteLink } from '@/components/shell/SiteLink';
import { lessonPath } from '@/lib/core/site-path';
import type { Progress } from '@/lib/notebook/saved-work/progress';
import type { CatalogueLesson } from './catalogue';
import styles from './LessonRow.module.css';
import { LessonState } from './LessonState';

export function LessonRow({
  lesson,
  progress,
  last,
}: {
  lesson: CatalogueLesson;
  progress: Progress | undefined;
  /** Whether this is the lesson to continue with. */
  last: boolean;
}) {
  return (
    <li className={styles.row} data-last={last || undefined} data-status={lesson.status}>
      <span className={styles.number}>{lesson.number}</span>
      <div className={styles.what}>
        {lesson.status === 'ready' ? (
          <SiteLink href={lessonPath(lesson.id)}>{lesson.title}</SiteLink>
        ) : (
          <span className={styles.title}>{lesson.title}</span>
        )}
        <p>{lesson.goal}</p>
      </div>
      <span className={styles.needs}>{lesson.needs.length > 0 && `needs ${lesson.needs.join(', ')}`}</span>
      <span className={styles.minutes}>{lesson.minutes} min</span>
      <span className={styles.state}>
        <LessonState lesson={lesson} progress={progress} />
      </span>
    </li>
  );
}

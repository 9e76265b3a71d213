import { SiteLink } from '@/components/shell/SiteLink';
import { buttonClass } from '@/components/ui/buttonClass';
import { lessonPath } from '@/lib/core/site-path';
import type { Progress } from '@/lib/notebook/saved-work/progress';
import type { CatalogueLesson } from './catalogue';
import { whenSaved } from './progress';
import styles from './Resume.module.css';

/** The way back into the lesson that was worked on last. */
export function Resume({ lesson, progress }: { lesson: CatalogueLesson; progress: Progress }) {
  const { passed, of, savedAt } = progress;
  return (
    <section className={styles.resume} aria-label="Continue">
      <div>
        <p className={styles.label}>Continue where you left off</p>
        <p className={styles.title}>
          {lesson.number} {lesson.title}
        </p>
        <p className={styles.facts}>
          {of > 0 && `${passed} of ${of} exercises passed. `}Last saved {whenSaved(savedAt, Date.now())}
        </p>
      </div>
      <SiteLink className={buttonClass({ variant: 'main' })} href={lessonPath(lesson.id)}>
        Continue
      </SiteLink>
    </section>
  );
}

import type { StoredLesson } from '@/lib/notebook/stored';
import styles from './Lesson.module.css';
import { LinkToLesson } from './LinkToLesson';

export function LessonHead({ stored }: { stored: StoredLesson }) {
  const { place } = stored;
  const { front, title } = stored.lesson;
  const after = place.kind === 'lesson' ? place.after : [];
  return (
    <>
      <h1>{title}</h1>
      {front.kind === 'lesson' && <p className={styles.lede}>{front.goal}</p>}
      <p className={styles.facts}>
        {place.kind === 'lesson' && <span>Lesson {place.number}</span>}
        <span>{front.minutes} minutes</span>
        {after.length > 0 && (
          <span>
            Needs{' '}
            {after.map((link, position) => (
              <span key={link.id}>
                {position > 0 && ', '}
                <LinkToLesson link={link} />
              </span>
            ))}
          </span>
        )}
        {front.data.length > 0 && <span>{front.data.join(', ')}</span>}
      </p>
    </>
  );
}

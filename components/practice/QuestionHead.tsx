import { LinkToLesson } from '@/components/lesson/LinkToLesson';
import type { StoredLesson } from '@/lib/notebook/stored';
import { topicTitle } from '@/lib/practice/topics';
import styles from './Question.module.css';

export function QuestionHead({ stored }: { stored: StoredLesson }) {
  const { place, lesson } = stored;
  if (place.kind !== 'question') return <h1>{lesson.title}</h1>;
  return (
    <>
      <h1>{lesson.title}</h1>
      <p className={styles.facts}>
        <span>{lesson.front.id}</span>
        <span>{topicTitle(place.topic)}</span>
        <span>{place.level}</span>
        <span>{lesson.front.minutes} minutes</span>
        {place.lessons.length > 0 && (
          <span>
            Prepared by{' '}
            {place.lessons.map((link, position) => (
              <span key={link.id}>
                {position > 0 && ', '}
                <LinkToLesson link={link} />
              </span>
            ))}
          </span>
        )}
      </p>
    </>
  );
}

'use client';

import { useNotebookState } from '@/components/notebook/NotebookContext';
import { SiteLink } from '@/components/shell/SiteLink';
import { StateMark } from '@/components/ui/StateMark';
import { lessonPath } from '@/lib/core/site-path';
import type { StoredLesson } from '@/lib/notebook/stored';
import styles from './Contents.module.css';
import { useSectionInView } from './useSectionInView';

type Entry = { readonly id: string; readonly text: string; readonly exercise: string | undefined };

/** The lesson's sections with the state of its exercises, and the module around it. */
export function Contents({ stored, onChoose }: { stored: StoredLesson; onChoose?: () => void }) {
  const { lesson, place } = stored;
  const entries = lesson.blocks.flatMap((block): readonly Entry[] => {
    if (block.kind === 'heading' && block.depth === 2) return [{ id: block.id, text: block.text, exercise: undefined }];
    if (block.kind === 'exercise') return [{ id: block.slug, text: block.title, exercise: block.id }];
    return [];
  });
  const current = useSectionInView(entries.map(({ id }) => id));
  return (
    <>
      <section className={styles.contents}>
        <h2>{lesson.title}</h2>
        <ol>
          {entries.map(({ id, text, exercise }) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={current === id ? 'location' : undefined} onClick={onChoose}>
                <span>{text}</span>
                {exercise !== undefined && <ExerciseState id={exercise} />}
              </a>
            </li>
          ))}
        </ol>
      </section>
      {place.kind === 'lesson' && (
        <section className={styles.contents}>
          <h2>{place.module.title}</h2>
          <ol>
            {place.module.lessons.map(({ id, number, title, status }) => (
              <li key={id}>
                {id === lesson.front.id ? (
                  <span aria-current="page">{`${number} ${title}`}</span>
                ) : status === 'ready' ? (
                  <SiteLink href={lessonPath(id)}>{`${number} ${title}`}</SiteLink>
                ) : (
                  <span>
                    {`${number} ${title}`} <small>coming</small>
                  </span>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

function ExerciseState({ id }: { id: string }) {
  const status = useNotebookState(({ exercises }) => {
    const exercise = exercises.get(id);
    if (exercise?.passedCode !== undefined) return 'passed';
    return exercise && exercise.attempts.length > 0 ? 'not yet' : 'not attempted';
  });
  const state = status === 'passed' ? 'passed' : status === 'not yet' ? 'error' : 'open';
  return <StateMark state={state} label={status} labelHidden />;
}

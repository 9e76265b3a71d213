import { type CatalogueModule, duration } from './catalogue';
import { LessonRow } from './LessonRow';
import styles from './ModuleSection.module.css';
import type { ProgressByLesson } from './progress';

export function ModuleSection({
  module,
  progress,
  last,
}: {
  module: CatalogueModule;
  progress: ProgressByLesson | undefined;
  last: string | undefined;
}) {
  const { lessons } = module;
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return (
    <section className={styles.module} aria-labelledby={module.id}>
      <h2>
        <span id={module.id}>{module.title}</span>
        <small>
          {lessons.length === 1 ? '1 lesson' : `${lessons.length} lessons`}, {duration(minutes)}
        </small>
      </h2>
      <ol>
        {lessons.map((lesson) => (
          <LessonRow key={lesson.id} lesson={lesson} progress={progress?.get(lesson.id)} last={lesson.id === last} />
        ))}
      </ol>
    </section>
  );
}

import { Coverage } from '@/components/coverage/Coverage';
import { TopBar } from '@/components/shell/TopBar';
import styles from '@/components/shell/WidePage.module.css';
import { coverageOf, isTaught } from '@/lib/lesson/coverage';
import { readPlan } from '../catalogue.server';
import { readLesson, readLessonIds, readQuestionIds } from '../stored-lessons.server';

export const metadata = { title: 'Coverage' };

export default function Page() {
  const plan = readPlan();
  const lessons = [...readLessonIds(), ...readQuestionIds()].map((id) => readLesson(id).lesson);
  const rows = coverageOf(plan, lessons);
  return (
    <>
      <TopBar current="coverage" />
      <main id="content" className={styles.page}>
        <h1>What is taught, and where</h1>
        <p className={styles.lede}>
          {rows.filter(isTaught).length} of {rows.length} rows of the curriculum are taught so far, each by the cells,
          quizzes and exercises that it links to. The others name the lesson that they will come with.
        </p>
        <Coverage rows={rows} modules={plan.modules.map(({ id, title }) => ({ id, title }))} />
      </main>
    </>
  );
}

import { usePathname } from 'next/navigation';
import { ProseLink } from '@/components/prose/ProseLink';
import { LESSON_TITLES, meaningOf, type TaughtAt } from '@/lib/core/mistakes';
import { CodeWords } from './CodeWords';
import styles from './MeaningNote.module.css';

/** What a common mistake means and what to do, with the lesson that teaches it. */
export function MeaningNote({ mistake }: { mistake: string }) {
  const meaning = meaningOf(mistake);
  if (!meaning) return null;
  const { happened, remedy, taught } = meaning;
  return (
    <p className={styles.meaning}>
      <CodeWords text={`${happened} ${remedy}`} />
      {taught && <Taught {...taught} />}
    </p>
  );
}

/** Not on the lesson's own page: whoever reads it is there already. */
function Taught({ lesson, at }: TaughtAt) {
  const page = usePathname();
  if (page?.split('/').includes(lesson)) return null;
  return (
    <>
      {' '}
      In the lesson: <ProseLink url={`/lessons/${lesson}#${at}`}>{LESSON_TITLES[lesson]}</ProseLink>.
    </>
  );
}

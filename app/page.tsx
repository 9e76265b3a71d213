import { Catalogue } from '@/components/catalogue/Catalogue';
import { lessonsOf } from '@/components/catalogue/catalogue';
import { TopBar } from '@/components/shell/TopBar';
import styles from '@/components/shell/WidePage.module.css';
import { readCatalogue } from './catalogue.server';

export const metadata = { title: 'Lessons · Millrace' };

export default function Page() {
  const modules = readCatalogue();
  const lessons = lessonsOf(modules);
  const ready = lessons.filter(({ status }) => status === 'ready').length;
  return (
    <>
      <TopBar current="lessons" />
      <main id="content" className={styles.page}>
        <Catalogue
          modules={modules}
          intro={
            <div>
              <h1>Data engineering, by doing it</h1>
              <p className={styles.lede}>
                SQL and TypeScript run in this page, on a real database, without an account. Ready so far: {ready} of{' '}
                {lessons.length} lessons.
              </p>
            </div>
          }
        />
      </main>
    </>
  );
}

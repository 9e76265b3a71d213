import { SiteLink } from '@/components/shell/SiteLink';
import { TopBar } from '@/components/shell/TopBar';
import styles from '@/components/shell/WidePage.module.css';
import { sitePath } from '@/lib/core/site-path';

export const metadata = { title: 'No such page · Millrace' };

export default function NotFound() {
  return (
    <>
      <TopBar />
      <main id="content" className={styles.page}>
        <h1>There is no page here</h1>
        <p className={styles.lede}>
          The address may be mistyped, or name a lesson that is still coming.{' '}
          <SiteLink href={sitePath('/')}>All lessons</SiteLink> lists what there is.
        </p>
      </main>
    </>
  );
}

'use client';

import { TopBar } from '@/components/shell/TopBar';
import styles from '@/components/shell/WidePage.module.css';

/** What only a bug of ours can reach: a learner's mistake is shown beside its cell. */
export default function ErrorPage({ error, reset }: { error: Error; reset: () => void }) {
  return (
    <>
      <TopBar />
      <main id="content" className={styles.page}>
        <h1>Millrace has a bug here</h1>
        <p className={styles.lede}>
          It is not your doing, and what was marked saved is still saved in this browser. The page says: “
          {error.message}”
        </p>
        <p>
          <button type="button" onClick={reset}>
            Show the page again
          </button>
        </p>
      </main>
    </>
  );
}

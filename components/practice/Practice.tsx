'use client';

import { TopBar } from '@/components/shell/TopBar';
import page from '@/components/shell/WidePage.module.css';
import { dueQuestions, reviewsOf } from '@/lib/practice/review';
import { ActiveSession } from './ActiveSession';
import { DueNow } from './DueNow';
import { PastSessions } from './PastSessions';
import styles from './Practice.module.css';
import { PracticeNotices } from './PracticeNotices';
import { type PracticeContent, readyIds } from './practice-content';
import { QuestionBank } from './QuestionBank';
import { Reviews } from './Reviews';
import { SessionSetup } from './SessionSetup';
import { useAttendance } from './useAttendance';
import { useJournal } from './useJournal';
import { useNow } from './useNow';

/** The bank and the ways into it. Readable as the build stored it; what is yours comes with the scripts. */
export function Practice({ content }: { content: PracticeContent }) {
  const { bank, patterns } = content;
  const { journal } = useJournal();
  const now = useNow(30_000);
  useAttendance();
  const ready = readyIds(bank);
  const reviews = now === undefined ? [] : reviewsOf(journal, patterns, ready, now);
  const due = now === undefined ? [] : dueQuestions(reviews, now);
  return (
    <>
      <TopBar current="practice" />
      <PracticeNotices />
      <main id="content" className={page.page} tabIndex={-1}>
        <h1>Practice</h1>
        <p className={page.lede}>
          {bank.length} questions of the kind that interviews ask, {ready.size} of them ready. A session runs against
          the clock and ends with a report; what went wrong comes back on the right day.
        </p>
        <ActiveSession bank={bank} />
        {now !== undefined && <DueNow bank={bank} reviews={reviews} questions={due} now={now} />}
        <div className={styles.split}>
          <SessionSetup bank={bank} due={due} />
          <div className={styles.side}>
            <Reviews reviews={reviews} now={now} />
            <PastSessions now={now} />
          </div>
        </div>
        <QuestionBank bank={bank} due={due} now={now} />
      </main>
    </>
  );
}

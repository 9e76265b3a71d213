'use client';

import { useEffect, useState } from 'react';
import { SiteLink } from '@/components/shell/SiteLink';
import { TopBar } from '@/components/shell/TopBar';
import page from '@/components/shell/WidePage.module.css';
import { sessionIn } from '@/lib/practice/journal';
import { reportOf } from '@/lib/practice/report';
import { PracticeNotices } from './PracticeNotices';
import { type PracticeContent, readyIds } from './practice-content';
import { practicePath } from './practice-paths';
import { SessionReport } from './SessionReport';
import { useJournal } from './useJournal';
import { useNow } from './useNow';

/** The report of the session that the address names, made anew from what is kept. */
export function ReportPage({ content }: { content: PracticeContent }) {
  const { journal, status } = useJournal();
  const now = useNow(30_000);
  const id = useSessionId();
  const session = id === undefined ? undefined : sessionIn(journal, id);
  return (
    <>
      <TopBar current="practice" />
      <PracticeNotices />
      <main id="content" className={page.page} tabIndex={-1}>
        {session && now !== undefined ? (
          <SessionReport
            report={reportOf(session, { ...content, journal, ready: readyIds(content.bank) }, now)}
            bank={content.bank}
            now={now}
          />
        ) : (
          <>
            <h1>Report</h1>
            <p className={page.lede}>
              {status === 'ready' && id !== undefined
                ? 'This browser keeps no such session. Reports stay where the session was held.'
                : 'A report is made from what this browser keeps.'}{' '}
              <SiteLink href={practicePath()}>Practice</SiteLink>
            </p>
          </>
        )}
      </main>
    </>
  );
}

function useSessionId(): string | undefined {
  const [id, setId] = useState<string>();
  useEffect(() => setId(new URLSearchParams(location.search).get('session') ?? ''), []);
  return id;
}

'use client';

import { useMemo } from 'react';
import { Explorer } from '@/components/explorer/Explorer';
import { Blocks } from '@/components/lesson/Blocks';
import { LessonNotices } from '@/components/lesson/LessonNotices';
import { LessonTools } from '@/components/lesson/LessonTools';
import { linkToLesson } from '@/components/lesson/links';
import { LessonScope } from '@/components/notebook/LessonScope';
import { OpenLesson } from '@/components/notebook/OpenLesson';
import { LinkContext } from '@/components/prose/LinkContext';
import { SiteLink } from '@/components/shell/SiteLink';
import { TopBar } from '@/components/shell/TopBar';
import type { StoredLesson } from '@/lib/notebook/stored';
import { lastSitting } from '@/lib/practice/journal';
import { patternsOf } from '@/lib/practice/patterns';
import { workOf } from '@/lib/practice/sitting';
import { Clocks } from './Clocks';
import { PracticeNotices } from './PracticeNotices';
import type { PracticeContent } from './practice-content';
import { practicePath } from './practice-paths';
import styles from './Question.module.css';
import { QuestionHead } from './QuestionHead';
import { QuestionResult } from './QuestionResult';
import { RecordProgress } from './RecordProgress';
import { useAttendance } from './useAttendance';
import { useJournal } from './useJournal';
import { useSessionSitting } from './useSessionSitting';

/** A question of the bank: read, answered and checked like a lesson, with a clock. Each sitting has work of its own. */
export function QuestionPage({ stored, content }: { stored: StoredLesson; content: PracticeContent }) {
  const { id, minutes } = stored.lesson.front;
  const { journal } = useJournal();
  const sitting = lastSitting(journal, id);
  const number = sitting?.number ?? 1;
  const own = useMemo(() => ({ ...stored, work: workOf(id, number) }), [stored, id, number]);
  const facts = useMemo(
    () => ({ question: id, minutes, patterns: patternsOf(content.patterns, id).map((pattern) => pattern.id) }),
    [id, minutes, content],
  );
  useAttendance(id);
  useSessionSitting(facts);
  return (
    <OpenLesson key={own.work} stored={own}>
      <RecordProgress facts={facts} />
      <LessonScope>
        <LinkContext value={linkToLesson(own)}>
          <TopBar
            trail={
              <>
                <SiteLink href={practicePath()}>Practice</SiteLink> / {own.lesson.title}
              </>
            }
          >
            <LessonTools />
          </TopBar>
          <Clocks facts={facts} sitting={sitting} bank={content.bank} />
          <LessonNotices />
          <PracticeNotices />
          <div className={styles.desk}>
            <main className={styles.page} id="content" tabIndex={-1}>
              <QuestionHead stored={own} />
              <Blocks stored={own} />
              {sitting?.ended && <QuestionResult sitting={sitting} facts={facts} content={content} />}
            </main>
            <aside className={styles.rail} aria-label="Tables">
              <Explorer />
            </aside>
          </div>
        </LinkContext>
      </LessonScope>
    </OpenLesson>
  );
}

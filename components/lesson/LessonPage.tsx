'use client';

import { Explorer } from '@/components/explorer/Explorer';
import { LessonScope } from '@/components/notebook/LessonScope';
import { OpenLesson } from '@/components/notebook/OpenLesson';
import { LinkContext } from '@/components/prose/LinkContext';
import { TopBar } from '@/components/shell/TopBar';
import type { StoredLesson } from '@/lib/notebook/stored';
import { Blocks } from './Blocks';
import { Contents } from './Contents';
import styles from './Lesson.module.css';
import { LessonEnds } from './LessonEnds';
import { LessonHead } from './LessonHead';
import { LessonNotices } from './LessonNotices';
import { LessonTools } from './LessonTools';
import { linkToLesson } from './links';

/** A lesson: readable as the build stored it, alive once its scripts are there. */
export function LessonPage({ stored }: { stored: StoredLesson }) {
  return (
    <OpenLesson stored={stored}>
      <LessonScope>
        <LinkContext value={linkToLesson(stored)}>
          <TopBar trail={trailOf(stored)}>
            <LessonTools />
          </TopBar>
          <LessonNotices />
          <div className={styles.desk}>
            <nav className={styles.rail} aria-label="Contents">
              <Contents stored={stored} />
            </nav>
            <main className={styles.page} id="content" tabIndex={-1}>
              <LessonHead stored={stored} />
              <Blocks stored={stored} />
              {stored.place.kind === 'lesson' && <LessonEnds place={stored.place} />}
            </main>
            <aside className={`${styles.rail} ${styles.right}`} aria-label="Tables">
              <Explorer />
            </aside>
          </div>
        </LinkContext>
      </LessonScope>
    </OpenLesson>
  );
}

const trailOf = ({ place, lesson }: StoredLesson) =>
  place.kind === 'lesson' ? `${place.module.title} / ${place.number} ${lesson.title}` : lesson.title;

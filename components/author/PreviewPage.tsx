'use client';

import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { Explorer } from '@/components/explorer/Explorer';
import { Blocks } from '@/components/lesson/Blocks';
import { LessonHead } from '@/components/lesson/LessonHead';
import { LessonNotices } from '@/components/lesson/LessonNotices';
import { RunAnnouncer } from '@/components/lesson/RunAnnouncer';
import { LessonScope } from '@/components/notebook/LessonScope';
import { useNotebook } from '@/components/notebook/NotebookContext';
import { LinkContext } from '@/components/prose/LinkContext';
import { Disclosure } from '@/components/ui/Disclosure';
import { StateMark } from '@/components/ui/StateMark';
import { useStore } from '@/components/ui/useStore';
import type { StoredLesson } from '@/lib/notebook/stored';
import { draftLinks } from './draft-links';
import type { GoTo } from './go-to';
import type { AuthorLibrary } from './library';
import { PreviewHead } from './PreviewHead';
import styles from './Studio.module.css';
import type { Desk } from './useStudio';

/** The page of the draft. A new text comes to the open lesson, so that what ran stays. */
export function PreviewPage({
  desk,
  library,
  stored,
  onGoTo,
  onShown,
}: {
  desk: Desk;
  library: AuthorLibrary;
  stored: StoredLesson;
  onGoTo: GoTo;
  onShown(): void;
}) {
  const notebook = useNotebook();
  const [shown, setShown] = useState(stored);
  const files = useStore(desk.studio, (state) => state.files);
  const links = useMemo(() => draftLinks(library, files), [library, files]);
  const show = useEffectEvent((next: StoredLesson) => {
    if (next !== notebook.stored) notebook.reload(next);
    onShown();
    setShown(next);
  });
  // The open lesson is told before its parts are drawn: a part needs its cell.
  useEffect(() => show(stored), [stored]);
  const isBehind = desk.reading !== undefined && desk.reading.problems.length > 0;
  return (
    <LessonScope>
      <LinkContext value={links}>
        <RunAnnouncer />
        <PreviewHead stored={shown} desk={desk} onGoTo={onGoTo} />
        <LessonNotices />
        {isBehind && (
          <p className={styles.behind} role="status">
            <StateMark state="stale" label="As of your last text without mistakes." />
          </p>
        )}
        <div className={styles.paper} data-preview="">
          <LessonHead stored={shown} />
          <div className={styles.tables}>
            <Disclosure summary="Tables">
              <Explorer />
            </Disclosure>
          </div>
          <Blocks stored={shown} />
        </div>
      </LinkContext>
    </LessonScope>
  );
}

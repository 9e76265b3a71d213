'use client';

import { useMemo, useState } from 'react';
import { OpenLesson } from '@/components/notebook/OpenLesson';
import { useStore } from '@/components/ui/useStore';
import { originWords } from '@/lib/authoring/draft';
import { draftLesson, lessonFiles } from '@/lib/authoring/draft-lesson';
import { createExpected, type Good } from '@/lib/authoring/expected-outcomes';
import { hashText } from '@/lib/core/hash';
import type { GoTo } from './go-to';
import type { AuthorLibrary } from './library';
import { PreviewPage } from './PreviewPage';
import styles from './Studio.module.css';
import type { Desk } from './useStudio';

/** How a learner sees the draft: the last text without mistakes, with the real parts of a lesson's page. */
export function Preview({ desk, library, onGoTo }: { desk: Desk; library: AuthorLibrary; onGoTo: GoTo }) {
  const { good, reading } = desk;
  if (!good)
    return (
      <p className={styles.empty}>
        {reading ? 'The preview begins with the first text without mistakes.' : 'Reading the text.'}
      </p>
    );
  return <GoodPreview desk={desk} library={library} good={good} onGoTo={onGoTo} />;
}

function GoodPreview({
  desk,
  library,
  good,
  onGoTo,
}: {
  desk: Desk;
  library: AuthorLibrary;
  good: Good;
  onGoTo: GoTo;
}) {
  const { studio, prover, kernel } = desk;
  const draft = useStore(studio, (state) => state.draft);
  const files = useStore(studio, (state) => state.files);
  const proof = useStore(prover.store, (state) => state);
  const answers = proof.status === 'proved' && proof.text === good.text ? proof.answers : undefined;
  const tables = useMemo(() => lessonFiles(files), [files]);
  const stored = useMemo(
    () =>
      draftLesson({
        id: draft.id,
        origin: originWords(draft),
        ...good,
        files: tables,
        datasets: library.datasets,
        answers: answers ?? {},
      }),
    [draft, good, tables, library, answers],
  );
  /** What the cells run with; another one is another notebook. */
  const { data, files: readAs } = good.lesson.front;
  const world = hashText(
    JSON.stringify([data, readAs, files.flatMap(({ key, name }) => (data.includes(`./${name}`) ? [key, name] : []))]),
  );
  const [shown] = useState(() => ({ good }));
  const [loadExpected] = useState(() => createExpected(kernel, () => shown.good, prover.store.read));
  return (
    <OpenLesson key={world} stored={stored} kernel={kernel} loadExpected={loadExpected}>
      <PreviewPage
        desk={desk}
        library={library}
        stored={stored}
        onGoTo={onGoTo}
        onShown={() => {
          shown.good = good;
        }}
      />
    </OpenLesson>
  );
}

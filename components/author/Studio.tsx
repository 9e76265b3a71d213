'use client';

import { useRef, useState } from 'react';
import { SourceEditor, type SourceHandle } from '@/components/editor/SourceEditor';
import { Segments } from '@/components/ui/Segments';
import { useDrop } from '@/components/ui/useDrop';
import { useStore } from '@/components/ui/useStore';
import { titleOf } from '@/lib/authoring/draft';
import type { NewDraft, OpenedDraft } from '@/lib/authoring/draft-store';
import { addFiles } from './add-files';
import type { AuthorLibrary } from './library';
import { Preview } from './Preview';
import { draftsOf, readChosen } from './read-chosen';
import { SourcePanel } from './SourcePanel';
import styles from './Studio.module.css';
import { StudioBar } from './StudioBar';
import { StudioNotices } from './StudioNotices';
import { scrollPreviewTo } from './scroll-preview';
import { useMarks } from './useMarks';
import { useStudio } from './useStudio';

type View = 'source' | 'preview';

/** One draft: its source, what is wrong with it, its files, its proof, and how a learner sees it. */
export function Studio({
  opened,
  library,
  onBegin,
  onLeave,
}: {
  opened: OpenedDraft;
  library: AuthorLibrary;
  onBegin(drafts: readonly NewDraft[]): Promise<void>;
  onLeave(): void;
}) {
  const desk = useStudio(opened, library);
  const { studio, reading, good, panel, setPanel } = desk;
  const text = useStore(studio, (state) => state.text);
  const saved = useStore(studio, (state) => state.saved);
  const [view, setView] = useState<View>('source');
  const [said, setSaid] = useState<readonly string[]>([]);
  const source = useRef<SourceHandle>(null);
  const marks = useMarks(reading, desk.prover, text);

  function goTo(place: { readonly line: number; readonly column: number }) {
    setView('source');
    // After the editor is shown, where one half is seen at a time.
    requestAnimationFrame(() => source.current?.goTo(place));
    if (good) scrollPreviewTo(good.lesson, place.line);
  }

  /** Lessons among dropped files become drafts of their own; the others come to this one. */
  async function take(files: readonly File[]) {
    const isLesson = (file: File) => /\.(md|markdown|zip)$/i.test(file.name);
    if (files.some(isLesson)) {
      const { drafts, problems } = await draftsOf(files);
      setSaid(problems);
      await onBegin(drafts);
      return;
    }
    const { chosen, problems } = await readChosen(files);
    setSaid([...problems, ...addFiles(studio, chosen)]);
    if (chosen.length > 0) setPanel('files');
  }
  const { isOver, handlers } = useDrop((files) => void take(files));

  return (
    <div className={styles.page} data-over={isOver || undefined} {...handlers}>
      <StudioBar desk={desk} title={titleOf(text)} onLeave={onLeave} />
      <StudioNotices desk={desk} said={said} />
      <div className={styles.views}>
        <Segments<View>
          label="Show"
          options={[
            { id: 'source', label: 'Source' },
            { id: 'preview', label: 'Preview' },
          ]}
          selected={view}
          onSelect={setView}
        />
      </div>
      <main id="content" tabIndex={-1} className={styles.halves} data-view={view}>
        {!good && <h1 className="sr">{titleOf(text)}</h1>}
        <section className={styles.left} aria-label="Source">
          <SourceEditor
            ref={source}
            label="Source of the lesson"
            text={desk.ends.text(text)}
            readOnly={saved.status === 'elsewhere'}
            marks={marks}
            onChange={(next) => studio.send({ type: 'typed', text: desk.ends.toFile(next) })}
            onProve={desk.prove}
          />
          <SourcePanel
            desk={desk}
            chosen={panel}
            onChoose={setPanel}
            onGoTo={goTo}
            onAdd={(files) => void take(files)}
          />
        </section>
        <section className={styles.right} aria-label="Preview">
          <Preview desk={desk} library={library} onGoTo={goTo} />
        </section>
      </main>
    </div>
  );
}

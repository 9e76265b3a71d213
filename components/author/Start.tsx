'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import wide from '@/components/shell/WidePage.module.css';
import { Button } from '@/components/ui/Button';
import { FilePicker } from '@/components/ui/FilePicker';
import { Icon } from '@/components/ui/icons';
import { Notice } from '@/components/ui/Notice';
import { useDrop } from '@/components/ui/useDrop';
import type { NewDraft } from '@/lib/authoring/draft-store';
import type { Opened } from '@/lib/authoring/open-files';
import { newLesson, newQuestion } from '@/lib/authoring/templates';
import styles from './Author.module.css';
import { DraftList } from './DraftList';
import { PasteDialog } from './PasteDialog';
import { ACCEPTED, draftsOf } from './read-chosen';

export function StartHead() {
  return (
    <>
      <h1>Write a lesson</h1>
      <p className={wide.lede}>
        A lesson is one Markdown file, with its data beside it. Here you see it as a learner does while you write, are
        told every mistake with its line, and prove it. Nothing leaves this browser.
      </p>
    </>
  );
}

/** Ways to begin, and the drafts that are there. */
export function Start({ onBegin }: { onBegin(drafts: readonly NewDraft[]): Promise<void> }) {
  const [pasting, setPasting] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [changes, setChanges] = useState(0);

  async function begin({ drafts, problems: found }: Opened) {
    setProblems(found);
    await onBegin(drafts);
    setChanges((count) => count + 1);
  }
  const open = async (files: readonly File[]) => begin(await draftsOf(files));
  const paste = (text: string) => begin({ drafts: [{ text, origin: { kind: 'pasted' }, files: [] }], problems: [] });
  const start = (text: string) => begin({ drafts: [{ text, origin: { kind: 'new' }, files: [] }], problems: [] });
  const { isOver, handlers } = useDrop((files) => void open(files));
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (event.target instanceof Element && event.target.closest('input, textarea, [role=dialog]')) return;
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (files.length > 0) void open(files);
    else if (text.trim() !== '') void paste(text);
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => onPaste(event);
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);

  return (
    <div className={styles.start} data-over={isOver || undefined} {...handlers}>
      <div className={styles.ways}>
        <Button variant="main" onPress={() => void start(newLesson())}>
          New lesson
        </Button>
        <Button variant="line" onPress={() => void start(newQuestion())}>
          New question
        </Button>
        <FilePicker accept={ACCEPTED} onChoose={(files) => void open(files)}>
          <Button variant="line">Open file…</Button>
        </FilePicker>
        <Button variant="line" onPress={() => setPasting(true)}>
          Paste text…
        </Button>
      </div>
      <p className={styles.aside}>
        Or drop a lesson here, with its data files: a .md with .csv, .json, .ndjson or .parquet beside it, or the .zip
        that this page saves. What you open becomes a draft of its own, and runs nothing until you press Run.
      </p>
      {problems.length > 0 && (
        <div className={styles.said}>
          {problems.map((problem) => (
            <Notice key={problem} tone="stale" icon="warning">
              {problem}
            </Notice>
          ))}
        </div>
      )}
      <DraftList changes={changes} />
      <p className={styles.over} aria-hidden={!isOver}>
        <Icon name="download" /> Drop to open
      </p>
      <PasteDialog isOpen={pasting} onOpenChange={setPasting} onPaste={(text) => void paste(text)} />
    </div>
  );
}

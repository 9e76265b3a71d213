'use client';

import { useEffect, useState } from 'react';
import { useNotebook, useNotebookState } from '@/components/notebook/NotebookContext';
import { ThemeChoice } from '@/components/shell/ThemeChoice';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { Icon } from '@/components/ui/icons';
import { Kbd } from '@/components/ui/Kbd';
import { Menu, MenuItem } from '@/components/ui/Menu';
import { Sheet } from '@/components/ui/Sheet';
import { Contents } from './Contents';
import { Explorer } from './Explorer';
import { KeySheet } from './KeySheet';
import styles from './Lesson.module.css';
import { RunAnnouncer } from './RunAnnouncer';
import { isBusy } from './run-words';
import { SavedChip } from './SavedChip';

/** The lesson's own controls in the bar. */
export function LessonTools() {
  const notebook = useNotebook();
  const busy = useNotebookState(isBusy);
  const kind = notebook.stored.lesson.front.kind === 'question' ? 'Question' : 'Lesson';
  const [open, setOpen] = useState<'contents' | 'tables' | 'keys'>();
  const close = (isOpen: boolean) => setOpen(isOpen ? open : undefined);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || isWriting(event.target)) return;
      event.preventDefault();
      setOpen('keys');
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <RunAnnouncer />
      <SavedChip />
      <span className={styles.wide}>
        <Button className={styles.run ?? ''} onPress={busy ? notebook.stop : notebook.runAll}>
          <Icon name={busy ? 'stop' : 'run'} /> {busy ? 'Stop' : 'Run all'}
        </Button>
        <Button onPress={() => setOpen('keys')}>
          Keys <Kbd keys="?" />
        </Button>
      </span>
      {busy && (
        <span className={styles.phone}>
          <Button variant="line" onPress={notebook.stop}>
            <Icon name="stop" /> Stop
          </Button>
        </span>
      )}
      <span className={styles.middle}>
        <IconButton icon="contents" label="Contents" onPress={() => setOpen('contents')} />
      </span>
      <span className={styles.narrow}>
        <IconButton icon="tables" label="Tables" onPress={() => setOpen('tables')} />
      </span>
      <Menu label={kind} button={<IconButton icon="more" label={`${kind} menu`} />}>
        <MenuItem label="Run all" keys="Mod+Shift+Enter" onAction={notebook.runAll} />
        <MenuItem label="Run what is stale" onAction={notebook.runStale} />
        <MenuItem label="Run all, from clean" onAction={notebook.runFromClean} />
        <MenuItem label="Keys" keys="?" onAction={() => setOpen('keys')} />
        <ThemeChoice />
      </Menu>
      <Sheet title="Contents" side="left" isOpen={open === 'contents'} onOpenChange={close}>
        <Contents stored={notebook.stored} onChoose={() => setOpen(undefined)} />
      </Sheet>
      <Sheet title="Tables" side="right" isOpen={open === 'tables'} onOpenChange={close}>
        <Explorer stored={notebook.stored} />
      </Sheet>
      <KeySheet isOpen={open === 'keys'} onOpenChange={close} />
    </>
  );
}

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable], [role=textbox]') !== null;

'use client';

import { useMemo, useState } from 'react';
import { showCommands } from '@/components/command/command-view';
import { useCommands } from '@/components/command/useCommands';
import { Explorer } from '@/components/explorer/Explorer';
import { FlowSheet } from '@/components/flow/FlowSheet';
import { showFlow } from '@/components/flow/flow-view';
import { AutoRunChoice } from '@/components/notebook/AutoRunChoice';
import { useNotebook, useNotebookState } from '@/components/notebook/NotebookContext';
import { workDialog } from '@/components/saved-work/work-dialog';
import { ThemeChoice } from '@/components/shell/ThemeChoice';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { Icon } from '@/components/ui/icons';
import { Kbd } from '@/components/ui/Kbd';
import { Menu, MenuItem } from '@/components/ui/Menu';
import { Sheet } from '@/components/ui/Sheet';
import { useOpenAsNotebook } from '@/components/workbook/useOpenAsNotebook';
import { Contents } from './Contents';
import styles from './Lesson.module.css';
import { lessonCommands } from './lesson-commands';
import { ResetLesson } from './ResetLesson';
import { RunAnnouncer } from './RunAnnouncer';
import { isBusy } from './run-words';
import { SavedChip } from './SavedChip';

/** The lesson's own controls in the bar. */
export function LessonTools() {
  const notebook = useNotebook();
  const busy = useNotebookState(isBusy);
  const openAsNotebook = useOpenAsNotebook();
  const kind = notebook.stored.lesson.front.kind === 'question' ? 'Question' : 'Lesson';
  const [open, setOpen] = useState<'contents' | 'tables'>();
  const [resetting, setResetting] = useState(false);
  const canUndo = useNotebookState(({ undoable }) => undoable !== undefined);
  const close = (isOpen: boolean) => setOpen(isOpen ? open : undefined);
  useCommands(useMemo(() => lessonCommands(notebook, setOpen), [notebook]));
  return (
    <>
      <RunAnnouncer />
      <SavedChip />
      <span className={styles.wide}>
        <Button className={styles.run ?? ''} onPress={busy ? notebook.stop : notebook.runAll}>
          <Icon name={busy ? 'stop' : 'run'} /> {busy ? 'Stop' : 'Run all'}
        </Button>
        <Button onPress={() => showCommands('keys')}>
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
        <MenuItem label={`Reset the ${kind.toLowerCase()}…`} onAction={() => setResetting(true)} />
        {canUndo && <MenuItem label="Undo what was put back" onAction={notebook.undo} />}
        <MenuItem label="Your work…" onAction={() => workDialog.send('open')} />
        <MenuItem label="Open as notebook" onAction={openAsNotebook} />
        <MenuItem label="Commands" keys="Mod+K" onAction={() => showCommands('palette')} />
        <MenuItem label="Search in this page" keys="Mod+Shift+F" onAction={() => showCommands('search')} />
        <MenuItem label="Keys" keys="?" onAction={() => showCommands('keys')} />
        <MenuItem label="How cells depend" onAction={() => showFlow(undefined)} />
        <AutoRunChoice />
        <ThemeChoice />
      </Menu>
      <ResetLesson kind={kind} isOpen={resetting} onOpenChange={setResetting} />
      <FlowSheet />
      <Sheet title="Contents" side="left" isOpen={open === 'contents'} onOpenChange={close}>
        <Contents stored={notebook.stored} onChoose={() => setOpen(undefined)} />
      </Sheet>
      <Sheet title="Tables" side="right" isOpen={open === 'tables'} onOpenChange={close}>
        <Explorer />
      </Sheet>
    </>
  );
}

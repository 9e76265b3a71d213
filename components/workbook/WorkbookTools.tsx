'use client';

import { useState } from 'react';
import { showCommands } from '@/components/command/command-view';
import { showFlow } from '@/components/flow/flow-view';
import { isBusy } from '@/components/lesson/run-words';
import { AutoRunChoice } from '@/components/notebook/AutoRunChoice';
import { useNotebook, useNotebookState } from '@/components/notebook/NotebookContext';
import { countOf } from '@/components/output/format';
import { SavedMark } from '@/components/saved-work/SavedMark';
import { workDialog } from '@/components/saved-work/work-dialog';
import { ThemeChoice } from '@/components/shell/ThemeChoice';
import { TopBar } from '@/components/shell/TopBar';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { Icon } from '@/components/ui/icons';
import { Kbd } from '@/components/ui/Kbd';
import { Menu, MenuItem } from '@/components/ui/Menu';
import { Sheet } from '@/components/ui/Sheet';
import { languageName, languageOf } from '@/lib/workbook/cell-changes';
import { goTo } from './places';
import { Rail } from './Rail';
import { RenameDialog } from './RenameDialog';
import { useExport } from './useExport';
import styles from './Workbook.module.css';
import { useDesk, useIsReadOnly, useWorkbook } from './WorkbookContext';

/** The notebook's own controls in the bar. */
export function WorkbookTools({ plain, onFiles }: { plain: boolean; onFiles(files: readonly File[]): void }) {
  const { actions } = useDesk();
  const notebook = useNotebook();
  const busy = useNotebookState(isBusy);
  const saved = useWorkbook((state) => state.saved);
  const readOnly = useIsReadOnly();
  const only = useWorkbook(({ workbook }) => workbook.cells[0]?.id);
  const save = useExport();
  const [open, setOpen] = useState<'tables' | 'name'>();
  const close = (isOpen: boolean) => setOpen(isOpen ? open : undefined);
  const run = () => (plain && only !== undefined ? notebook.run(only) : notebook.runAll());
  const add = (language: 'sql' | 'ts' | 'text') =>
    actions.insert(
      undefined,
      'below',
      language === 'text' ? 'text' : language === 'ts' ? { language } : { language, engine: 'duckdb' },
    );
  return (
    <TopBar trail={<Trail plain={plain} />}>
      <SavedMark saved={saved} name="this notebook" />
      <Button className={styles.run ?? ''} variant={plain ? 'line' : 'quiet'} onPress={busy ? notebook.stop : run}>
        <Icon name={busy ? 'stop' : 'run'} /> {busy ? 'Stop' : plain ? 'Run' : 'Run all'}
        {plain && !busy && (
          <span className={styles.wide}>
            <Kbd keys="Mod+Enter" />
          </span>
        )}
      </Button>
      <span className={plain ? undefined : styles.narrow}>
        <IconButton icon="tables" label="Tables" onPress={() => setOpen('tables')} />
      </span>
      <Menu label="Notebook" button={<IconButton icon="more" label="Notebook menu" />}>
        {!readOnly && <MenuItem label="Add a cell of SQL" icon="add" onAction={() => add('sql')} />}
        {!readOnly && <MenuItem label="Add a cell of TypeScript" icon="add" onAction={() => add('ts')} />}
        {!readOnly && <MenuItem label="Add a text" icon="add" onAction={() => add('text')} />}
        {!readOnly && <MenuItem label="Undo" keys="z" onAction={actions.undo} />}
        {!readOnly && <MenuItem label="Redo" keys="Shift+Z" onAction={actions.redo} />}
        <MenuItem label="Run all" keys="Mod+Shift+Enter" onAction={notebook.runAll} />
        <MenuItem label="Run what is stale" onAction={notebook.runStale} />
        <MenuItem label="Run all, from clean" onAction={notebook.runFromClean} />
        {!readOnly && <MenuItem label="Rename…" onAction={() => setOpen('name')} />}
        <MenuItem label="Export as Markdown, .md" onAction={() => save('md')} />
        <MenuItem label="Export for Jupyter, .ipynb" onAction={() => save('ipynb')} />
        <MenuItem label="Export for Jupyter, with results" onAction={() => save('ipynb', true)} />
        <MenuItem label="New notebook" onAction={() => goTo({ kind: 'new' })} />
        <MenuItem label="All notebooks" onAction={() => goTo({ kind: 'list' })} />
        <MenuItem label="Commands" keys="Mod+K" onAction={() => showCommands('palette')} />
        <MenuItem label="Search in this page" keys="Mod+Shift+F" onAction={() => showCommands('search')} />
        <MenuItem label="Keys" keys="?" onAction={() => showCommands('keys')} />
        <MenuItem label="How cells depend" onAction={() => showFlow(undefined)} />
        <MenuItem label="Your work…" onAction={() => workDialog.send('open')} />
        <AutoRunChoice />
        <ThemeChoice />
      </Menu>
      <Sheet title="Tables" side="right" isOpen={open === 'tables'} onOpenChange={close}>
        <div className={styles.sheet}>
          <Rail onFiles={onFiles} />
        </div>
      </Sheet>
      <RenameDialog isOpen={open === 'name'} onOpenChange={close} />
    </TopBar>
  );
}

function Trail({ plain }: { plain: boolean }) {
  const title = useWorkbook(({ workbook }) => workbook.title);
  const facts = useWorkbook(({ workbook: { cells } }) => {
    const [only] = cells;
    return plain && only ? languageName(languageOf(only)) : countOf(cells.length, 'cell');
  });
  return (
    <>
      <b className={styles.trailTitle}>{title}</b>, {facts}
    </>
  );
}

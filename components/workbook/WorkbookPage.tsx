'use client';

import { type ReactNode, useMemo, useState } from 'react';
import { FlowSheet } from '@/components/flow/FlowSheet';
import { RunAnnouncer } from '@/components/lesson/RunAnnouncer';
import { CellCommands } from '@/components/notebook/CellCommands';
import { KeeperContext } from '@/components/notebook/KeeperContext';
import { LessonScope } from '@/components/notebook/LessonScope';
import { NotebookContext } from '@/components/notebook/NotebookContext';
import { type Structure, StructureContext } from '@/components/notebook/StructureContext';
import { LinkContext } from '@/components/prose/LinkContext';
import { SavedNotices } from '@/components/saved-work/SavedNotices';
import { Icon } from '@/components/ui/icons';
import { useDrop } from '@/components/ui/useDrop';
import { useStore } from '@/components/ui/useStore';
import type { DatasetManifest } from '@/lib/datasets/dataset';
import { isPlain } from '@/lib/workbook/templates';
import type { OpenedWorkbook } from '@/lib/workbook/workbook';
import { FileIntake } from './FileIntake';
import { isNotebookFile } from './file-kinds';
import { LastChangeLine } from './LastChangeLine';
import { ManyCells } from './ManyCells';
import { PlainEditor } from './PlainEditor';
import { nowAt } from './places';
import { useOpenWorkbook } from './useOpenWorkbook';
import { useWorkbookCommands } from './useWorkbookCommands';
import styles from './Workbook.module.css';
import { WorkbookContext } from './WorkbookContext';
import { WorkbookTools } from './WorkbookTools';
import { workbookLinks } from './workbook-links';

/** One notebook: a plain editor while it is one cell of code, a page of cells from the second on. */
export function WorkbookPage({
  opened,
  isKept,
  datasets,
  files,
  onFilesTaken,
  onImport,
  notices,
}: {
  opened: OpenedWorkbook;
  isKept: boolean;
  datasets: DatasetManifest;
  /** Data that came with it, to be looked into. */
  files: readonly File[];
  onFilesTaken(): void;
  onImport(files: readonly File[]): void;
  notices: ReactNode;
}) {
  const { desk, notebook, keeper } = useOpenWorkbook(opened, isKept, datasets, () =>
    nowAt({ kind: 'workbook', id: opened.workbook.id }),
  );
  const { actions, open } = desk;
  const plain = useStore(open.store, ({ workbook }) => isPlain(workbook.cells));
  const saved = useStore(open.store, (state) => state.saved);
  const [waiting, setWaiting] = useState(files);
  const structure: Structure = useMemo(
    () => ({
      insert: (beside, side) => actions.insert(beside, side),
      remove: actions.remove,
      undo: actions.undo,
      redo: actions.redo,
    }),
    [actions],
  );
  function take(chosen: readonly File[]) {
    if (chosen.some(isNotebookFile)) onImport(chosen);
    else setWaiting((before) => [...before, ...chosen]);
  }
  const { isOver, handlers } = useDrop(take);
  return (
    <WorkbookContext value={desk}>
      <NotebookContext value={notebook}>
        <KeeperContext value={keeper}>
          <StructureContext value={structure}>
            <LessonScope>
              <LinkContext value={workbookLinks}>
                <div className={styles.page} data-over={isOver || undefined} {...handlers}>
                  <CellCommands />
                  <Commands />
                  <RunAnnouncer />
                  <FlowSheet />
                  <WorkbookTools plain={plain} onFiles={take} />
                  <SavedNotices
                    saved={saved}
                    keeper={keeper}
                    name="notebook"
                    readOnly="You can read and run here; edits belong to that tab."
                  />
                  {notices}
                  {plain ? <PlainEditor onFiles={take} /> : <ManyCells onFiles={take} />}
                  <LastChangeLine />
                  <p className={styles.over} aria-hidden={!isOver}>
                    <span>
                      <Icon name="download" /> Drop to add: data becomes a table here, a .md, .ipynb or .zip a notebook
                      of its own
                    </span>
                  </p>
                  <FileIntake
                    files={waiting}
                    onTaken={() => {
                      setWaiting((before) => before.slice(1));
                      onFilesTaken();
                    }}
                  />
                </div>
              </LinkContext>
            </LessonScope>
          </StructureContext>
        </KeeperContext>
      </NotebookContext>
    </WorkbookContext>
  );
}

function Commands() {
  useWorkbookCommands();
  return null;
}

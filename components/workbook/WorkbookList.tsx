'use client';

import { useEffect, useState } from 'react';
import wide from '@/components/shell/WidePage.module.css';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/icons';
import { Notice } from '@/components/ui/Notice';
import { useDrop } from '@/components/ui/useDrop';
import type { DatasetManifest } from '@/lib/datasets/dataset';
import { reasonOf } from '@/lib/storage/refusal';
import type { Workbook } from '@/lib/workbook/workbook';
import {
  duplicateWorkbook,
  loadWorkbooks,
  type NewWorkbook,
  type RemovedWorkbook,
  removeWorkbook,
  restoreWorkbook,
  retitleWorkbook,
} from '@/lib/workbook/workbook-store';
import { FileButton } from './FileButton';
import styles from './List.module.css';
import { goTo } from './places';
import { TemplateList } from './TemplateList';
import { WorkbookRow } from './WorkbookRow';

/** Ways to begin, and the notebooks that this browser has. */
export function WorkbookList({
  datasets,
  onBegin,
  onFiles,
}: {
  datasets: DatasetManifest;
  onBegin(parts: NewWorkbook): void;
  onFiles(files: readonly File[]): void;
}) {
  const [workbooks, setWorkbooks] = useState<readonly Workbook[]>();
  const [changes, setChanges] = useState(0);
  const [refused, setRefused] = useState<string>();
  const [removed, setRemoved] = useState<RemovedWorkbook>();

  // Counted again after every change, and after an import, which draws the page anew.
  useEffect(() => {
    let isCurrent = true;
    void changes;
    loadWorkbooks().then(
      (loaded) => isCurrent && setWorkbooks(loaded),
      (error: unknown) => isCurrent && setRefused(reasonOf(error)),
    );
    return () => {
      isCurrent = false;
    };
  }, [changes]);

  async function change(work: Promise<unknown>) {
    await work.catch((error: unknown) => setRefused(reasonOf(error)));
    setChanges((count) => count + 1);
  }
  const { isOver, handlers } = useDrop(onFiles);
  return (
    <div className={styles.start} data-over={isOver || undefined} {...handlers}>
      <p className={wide.lede}>
        A page of your own: SQL and TypeScript on your files and on ours. It stays in this browser.
      </p>
      <div className={styles.ways}>
        <Button variant="main" onPress={() => goTo({ kind: 'new' })}>
          New notebook
        </Button>
        <FileButton onFiles={onFiles} notebooksToo large>
          Open a file…
        </FileButton>
      </div>
      <p className={styles.aside}>
        A file of data (CSV, TSV, JSON, NDJSON, Parquet) becomes a table in a new notebook. A .md, .ipynb or .zip is
        imported as a notebook. Or drop either here.
      </p>
      <TemplateList onBegin={onBegin} />
      <section className={styles.kept} aria-labelledby="kept">
        <h2 id="kept">In this browser</h2>
        {refused !== undefined && (
          <Notice tone="stale" icon="warning">
            <b>This browser does not let us save.</b> A notebook lives in its tab only: {refused}. Export it as a file.
          </Notice>
        )}
        {removed && (
          <Notice
            icon="undo"
            actions={
              <Button
                variant="line"
                onPress={() => {
                  setRemoved(undefined);
                  void change(restoreWorkbook(removed));
                }}
              >
                Undo
              </Button>
            }
          >
            Deleted “{removed.workbook.title}”, with its files.
          </Notice>
        )}
        {workbooks && workbooks.length === 0 ? (
          <p className={styles.aside}>None yet.</p>
        ) : (
          <ul className={styles.list} aria-label="Notebooks">
            {(workbooks ?? []).map((workbook) => (
              <WorkbookRow
                key={workbook.id}
                workbook={workbook}
                datasets={datasets}
                onRename={(title) => void change(retitleWorkbook(workbook.id, title))}
                onCopy={() => void change(duplicateWorkbook(workbook.id))}
                onRemove={() => void change(removeWorkbook(workbook).then(setRemoved))}
              />
            ))}
          </ul>
        )}
      </section>
      <p className={styles.over} aria-hidden={!isOver}>
        <Icon name="download" /> Drop to open
      </p>
    </div>
  );
}

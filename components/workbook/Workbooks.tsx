'use client';

import { useSearchParams } from 'next/navigation';
import { Suspense, useState } from 'react';
import { TopBar } from '@/components/shell/TopBar';
import wide from '@/components/shell/WidePage.module.css';
import { Button } from '@/components/ui/Button';
import type { DatasetManifest } from '@/lib/datasets/dataset';
import type { NewWorkbook } from '@/lib/workbook/workbook-store';
import { isNotebookFile } from './file-kinds';
import { ImportReport } from './ImportReport';
import type { ImportedFiles } from './import-files';
import { keepNew } from './keep-new';
import { goTo, placeIn } from './places';
import { useOpened } from './useOpened';
import { WorkbookList } from './WorkbookList';
import { WorkbookPage } from './WorkbookPage';

/** The reader's own notebooks, or the one that is open. */
export function Workbooks({ datasets }: { datasets: DatasetManifest }) {
  return (
    <Suspense fallback={<Frame>{null}</Frame>}>
      <Desk datasets={datasets} />
    </Suspense>
  );
}

function Desk({ datasets }: { datasets: DatasetManifest }) {
  const { shown, show } = useOpened(placeIn(useSearchParams()));
  const [report, setReport] = useState<ImportedFiles>();
  /** Data to look into when the next notebook is open. */
  const [waiting, setWaiting] = useState<readonly File[]>([]);

  async function begin(parts: NewWorkbook) {
    const { opened, isKept } = await keepNew(parts);
    if (isKept) goTo({ kind: 'workbook', id: opened.workbook.id });
    else show({ status: 'open', opened, isKept });
  }
  async function take(files: readonly File[]) {
    const { importFiles } = await import('./import-files');
    const imported = await importFiles(files);
    setReport(imported);
    const [only] = imported.kept;
    if (imported.kept.length === 1 && only && imported.problems.length === 0) goTo({ kind: 'workbook', id: only.id });
    else if (imported.unkept && imported.kept.length === 0)
      show({ status: 'open', opened: imported.unkept, isKept: false });
  }
  function takeAtList(files: readonly File[]) {
    if (files.some(isNotebookFile)) return void take(files);
    setWaiting(files);
    goTo({ kind: 'new' });
  }
  const said = report && <ImportReport report={report} onClose={() => setReport(undefined)} />;

  if (shown?.status === 'open')
    return (
      <WorkbookPage
        key={shown.opened.workbook.id}
        opened={shown.opened}
        isKept={shown.isKept}
        datasets={datasets}
        files={waiting}
        onFilesTaken={() => setWaiting([])}
        onImport={(files) => void take(files)}
        notices={said}
      />
    );
  return (
    <Frame>
      {said}
      {shown?.status === 'missing' && (
        <p className={wide.lede}>
          This browser has no notebook of that name. Notebooks live in the browser they were written in: import the file
          that was exported. <Button onPress={() => goTo({ kind: 'list' })}>All notebooks</Button>
        </p>
      )}
      {shown?.status === 'list' && (
        <WorkbookList datasets={datasets} onBegin={(parts) => void begin(parts)} onFiles={takeAtList} />
      )}
    </Frame>
  );
}

function Frame({ children }: { children: React.ReactNode }) {
  return (
    <>
      <TopBar current="notebook" />
      <main id="content" className={wide.page}>
        <h1>Notebook</h1>
        {children}
      </main>
    </>
  );
}

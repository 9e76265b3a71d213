'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { readAutoRun } from '@/components/notebook/auto-run';
import { browserKernel } from '@/components/notebook/browser-kernel';
import type { DatasetManifest } from '@/lib/datasets/dataset';
import type { Notebook } from '@/lib/notebook/notebook';
import type { Keeper } from '@/lib/storage/keeper';
import { keepWorkbook } from '@/lib/workbook/keep-workbook';
import { openWorkbook } from '@/lib/workbook/open-workbook';
import type { OpenedWorkbook } from '@/lib/workbook/workbook';
import { createCellActions } from './cell-actions';
import { documentNotebook } from './document-notebook';
import { createLastChange } from './last-change';
import type { WorkbookDesk } from './WorkbookContext';

/** An open notebook with what runs and keeps it. One that is not kept yet is kept from its first change on: then `onKept` is told. */
export function useOpenWorkbook(
  opened: OpenedWorkbook,
  isKept: boolean,
  datasets: DatasetManifest,
  onKept: () => void,
) {
  const [bug, setBug] = useState<{ readonly error: unknown }>();
  const [parts] = useState((): { readonly desk: WorkbookDesk; readonly notebook: Notebook } => {
    const open = openWorkbook({
      opened,
      kernel: browserKernel,
      datasets,
      autoRun: readAutoRun,
      onBug: (error) => setBug({ error }),
    });
    if (!isKept) open.store.send({ type: 'saved', saved: { status: 'nothing' } });
    const names = Object.keys(datasets);
    const lastChange = createLastChange();
    const desk = { open, datasets: names, lastChange, actions: createCellActions(open, names, lastChange) };
    return { desk, notebook: documentNotebook(open) };
  });
  const { open } = parts.desk;
  const [keeper, setKeeper] = useState<Keeper | null>(null);
  const tellKept = useEffectEvent(() => onKept());

  useEffect(() => {
    const disconnect = open.connect();
    // The parts of a lesson's page read there how it stands with what is kept.
    let isNew = !isKept;
    const tell = () => {
      const { saved } = open.store.read();
      if (open.notebook.store.read().saved !== saved) open.notebook.store.send({ type: 'saved', saved });
      if (isNew && saved.status === 'saved') {
        isNew = false;
        tellKept();
      }
    };
    tell();
    const stopTelling = open.store.subscribe(tell);
    const kept = keepWorkbook(open.store);
    setKeeper(kept);
    return () => {
      kept.close();
      stopTelling();
      disconnect();
    };
  }, [open, isKept]);
  if (bug) throw bug.error;
  return { ...parts, keeper };
}

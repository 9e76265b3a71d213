'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { sitePath } from '@/lib/core/site-path';
import { ExpectedByExercise } from '@/lib/kernel/outcome';
import { type Notebook, openNotebook } from '@/lib/notebook/notebook';
import { type Keeper, keepWork } from '@/lib/notebook/saved-work/keeper';
import type { StoredLesson } from '@/lib/notebook/stored';
import { browserKernel } from './browser-kernel';
import { KeeperContext } from './KeeperContext';
import { NotebookContext } from './NotebookContext';

/** Opens a lesson for everything below it, brings the reader's work back, and keeps it. */
export function OpenLesson({ stored, children }: { stored: StoredLesson; children: ReactNode }) {
  const [bug, setBug] = useState<{ error: unknown }>();
  const [notebook] = useState<Notebook>(() =>
    openNotebook({
      stored,
      kernel: browserKernel,
      loadExpected: (signal) => loadExpected(stored.expectedFile, signal),
      onBug: (error) => setBug({ error }),
    }),
  );
  const [keeper, setKeeper] = useState<Keeper | null>(null);
  useEffect(() => {
    const disconnect = notebook.connect();
    const kept = keepWork(notebook);
    setKeeper(kept);
    return () => {
      kept.close();
      disconnect();
    };
  }, [notebook]);
  if (bug) throw bug.error;
  return (
    <NotebookContext value={notebook}>
      <KeeperContext value={keeper}>{children}</KeeperContext>
    </NotebookContext>
  );
}

async function loadExpected(file: string, signal: AbortSignal) {
  const response = await fetch(sitePath(`/${file}`), { signal });
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return ExpectedByExercise.parse(await response.json());
}

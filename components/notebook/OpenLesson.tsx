'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { sitePath } from '@/lib/core/site-path';
import { type Kernel, withFileOptions, withFiles } from '@/lib/kernel/kernel';
import { ExpectedByExercise } from '@/lib/kernel/outcome';
import { type Notebook, type NotebookParts, openNotebook } from '@/lib/notebook/notebook';
import { keepWork } from '@/lib/notebook/saved-work/keeper';
import type { StoredLesson } from '@/lib/notebook/stored';
import type { Keeper } from '@/lib/storage/keeper';
import { readAutoRun } from './auto-run';
import { browserKernel } from './browser-kernel';
import { KeeperContext } from './KeeperContext';
import { NotebookContext } from './NotebookContext';

/**
 * Opens a lesson for everything below it, brings the reader's work back, and keeps it. A draft brings its own `kernel`, which
 * has its files, and its own `loadExpected`; neither may change.
 */
export function OpenLesson({
  stored,
  kernel,
  loadExpected = (signal) => fetchExpected(stored.expectedFile, signal),
  children,
}: {
  stored: StoredLesson;
  kernel?: Kernel;
  loadExpected?: NotebookParts['loadExpected'];
  children: ReactNode;
}) {
  const [bug, setBug] = useState<{ error: unknown }>();
  const [notebook] = useState<Notebook>(() =>
    openNotebook({
      stored,
      kernel: withFileOptions(
        kernel ?? withFiles(browserKernel, (path, signal) => fetchFile(stored, path, signal)),
        stored.lesson.front,
      ),
      loadExpected,
      autoRun: readAutoRun,
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

async function fetchFile({ files }: StoredLesson, path: string, signal: AbortSignal) {
  const file = files.find(({ name }) => `./${name}` === path)?.file;
  if (file === undefined) throw new Error(`Bug: the build stored no file "${path}"`);
  const response = await fetch(sitePath(`/${file}`), { signal });
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function fetchExpected(file: string, signal: AbortSignal) {
  const response = await fetch(sitePath(`/${file}`), { signal });
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return ExpectedByExercise.parse(await response.json());
}

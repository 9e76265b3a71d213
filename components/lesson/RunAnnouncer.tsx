'use client';

import { useEffect, useState } from 'react';
import { currentCell } from '@/components/command/current-cell';
import { useNotebook } from '@/components/notebook/NotebookContext';
import type { Notebook } from '@/lib/notebook/notebook';
import { activeCells, runWords, staleWords } from './run-words';

/** How long nothing is typed before a screen reader is told what the edit made stale. */
const REST_MS = 1000;

/**
 * Tells a screen reader that cells run, how they ended, and what became stale: once each, however many there are. The time
 * that counts is not told, nor what an error says: that is announced where it stands.
 */
export function RunAnnouncer() {
  const notebook = useNotebook();
  const [words, setWords] = useState('');
  useEffect(() => announce(notebook, setWords), [notebook]);
  return (
    <span className="sr" role="status" aria-label="Runs">
      {words}
    </span>
  );
}

function announce({ store, freshness }: Notebook, say: (words: string) => void): () => void {
  const staleNow = () => new Set([...freshness()].flatMap(([id, { status }]) => (status === 'stale' ? [id] : [])));
  let ran = new Set<string>();
  let known = staleNow();
  let rest: ReturnType<typeof setTimeout> | undefined;
  /** Cells that became stale since it was last asked; of the one being edited its reader knows. */
  const newlyStale = () => {
    const now = staleNow();
    const fresh = [...now].filter((id) => !known.has(id) && id !== currentCell());
    known = now;
    return fresh;
  };
  const sayStale = () => {
    const stale = newlyStale();
    if (stale.length > 0) say(staleWords(stale));
  };
  const leave = store.subscribe(() => {
    clearTimeout(rest);
    const { cells } = store.read();
    const active = activeCells(cells);
    if (active.length > 0) {
      ran = new Set([...ran, ...active]);
      say('running');
    } else if (ran.size > 0) {
      say([runWords(cells, [...ran]), staleWords(newlyStale())].filter(Boolean).join('; '));
      ran = new Set();
    } else if (currentCell() === undefined) known = staleNow();
    else rest = setTimeout(sayStale, REST_MS);
  });
  return () => {
    clearTimeout(rest);
    leave();
  };
}

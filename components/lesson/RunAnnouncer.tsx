'use client';

import { useEffect, useState } from 'react';
import { useNotebook } from '@/components/notebook/NotebookContext';
import { activeCells, runWords } from './run-words';

/** Tells a screen reader that cells run and how they ended: once each, however many there are. Time is not told. */
export function RunAnnouncer() {
  const { store } = useNotebook();
  const [words, setWords] = useState('');
  useEffect(() => {
    let ran = new Set<string>();
    return store.subscribe(() => {
      const { cells } = store.read();
      const active = activeCells(cells);
      if (active.length > 0) {
        ran = new Set([...ran, ...active]);
        setWords('running');
      } else if (ran.size > 0) {
        setWords(runWords(cells, [...ran]));
        ran = new Set();
      }
    });
  }, [store]);
  return (
    <span className="sr" role="status" aria-label="Runs">
      {words}
    </span>
  );
}

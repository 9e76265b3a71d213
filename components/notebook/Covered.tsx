'use client';

import { type ReactNode, use } from 'react';
import styles from './Covered.module.css';
import { Covers } from './Covers';
import { useNotebook, useNotebookState } from './NotebookContext';

/** Keeps a result, or the prose about it, covered until its prediction is answered or skipped. A `<details>`, so it opens without JavaScript. */
export function Covered({ cell, prose, children }: { cell?: string; prose?: number; children: ReactNode }) {
  const covers = use(Covers);
  const quiz = cell !== undefined ? covers.ofCell(cell) : prose !== undefined ? covers.ofProse(prose) : undefined;
  const notebook = useNotebook();
  const open = useNotebookState(({ quizzes }) => quiz === undefined || quizzes.has(quiz));
  if (open || quiz === undefined) return children;
  return (
    <details
      className={`${styles.covered} ${cell === undefined ? styles.quiet : ''}`}
      onToggle={(event) => {
        if (event.currentTarget.open) notebook.answer(quiz, { status: 'skipped' });
      }}
    >
      <summary>
        {cell !== undefined ? 'Result covered until you predict it. Show it' : 'What it means is covered too.'}
      </summary>
      {children}
    </details>
  );
}

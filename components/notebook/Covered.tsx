'use client';

import { type ReactNode, use, useRef } from 'react';
import styles from './Covered.module.css';
import { Covers } from './Covers';
import { useNotebook, useNotebookState } from './NotebookContext';

/** Keeps a result, or the prose about it, covered until its prediction is answered or skipped. A `<details>`, so it opens without JavaScript. */
export function Covered({ cell, prose, children }: { cell?: string; prose?: number; children: ReactNode }) {
  const covers = use(Covers);
  const quiz = cell !== undefined ? covers.ofCell(cell) : prose !== undefined ? covers.ofProse(prose) : undefined;
  const notebook = useNotebook();
  const open = useNotebookState(({ quizzes }) => quiz === undefined || quizzes.has(quiz));
  const place = useRef<HTMLDivElement>(null);
  if (quiz === undefined) return children;
  const onOpen = () => {
    place.current?.focus({ preventScroll: true });
    notebook.answer(quiz, { status: 'skipped' });
  };
  return (
    <div ref={place} tabIndex={-1}>
      {open ? (
        children
      ) : (
        <details
          className={`${styles.covered} ${cell === undefined ? styles.quiet : ''}`}
          onToggle={({ currentTarget }) => currentTarget.open && onOpen()}
        >
          <summary>
            {cell !== undefined ? 'Result covered until you predict it. Show it' : 'What it means is covered too.'}
          </summary>
          {children}
        </details>
      )}
    </div>
  );
}

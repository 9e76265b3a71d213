'use client';

import { use, useMemo } from 'react';
import { lineAt } from '@/components/output/lines';
import { MeaningNote } from '@/components/output/MeaningNote';
import { Button } from '@/components/ui/Button';
import type { Advice as Told } from '@/lib/core/advice';
import { adviceOn } from '@/lib/notebook/advice';
import type { CellState } from '@/lib/notebook/state';
import styles from './Advice.module.css';
import { Covers } from './Covers';
import { focusCode } from './focus-cell';
import { useNotebook, useNotebookState } from './NotebookContext';

/** What runs and is seldom meant, beside the result that it gave. It is no error, and waits while the result is covered. */
export function Advice({ id, cell }: { id: string; cell: CellState }) {
  const { store, stored } = useNotebook();
  const quiz = use(Covers).ofCell(id);
  const isOpen = useNotebookState(({ quizzes }) => quiz === undefined || quizzes.has(quiz));
  const { code, result } = cell;
  const found = useMemo(
    () => adviceOn(stored.lesson, store.read(), id, { code, result }),
    [stored, store, id, code, result],
  );
  if (!isOpen || found.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={`Advice on ${id}`}>
      {found.map((advice) => (
        <li key={`${advice.mistake} ${advice.range.from}`} className={styles.advice}>
          <OneAdvice id={id} code={code} advice={advice} />
        </li>
      ))}
    </ul>
  );
}

function OneAdvice({ id, code, advice }: { id: string; code: string; advice: Told }) {
  const notebook = useNotebook();
  const { mistake, range, near } = advice;
  const replace = () => {
    notebook.edit(id, code.slice(0, range.from) + near + code.slice(range.to));
    focusCode(id);
  };
  return (
    <>
      <span className={styles.place}>Line {lineAt(code, range.from)}:</span>{' '}
      <code>{code.slice(range.from, range.to)}</code>
      <MeaningNote mistake={mistake} />
      {near !== undefined && (
        <Button variant="text" small onPress={replace}>
          Write {near}
        </Button>
      )}
    </>
  );
}

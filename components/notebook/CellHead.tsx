'use client';

import type { ReactNode } from 'react';
import { IconButton } from '@/components/ui/IconButton';
import { StateMark } from '@/components/ui/StateMark';
import type { Language } from '@/lib/lesson/schema';
import { isWorkedOn } from '@/lib/notebook/cell-work';
import type { Freshness } from '@/lib/notebook/freshness';
import type { CellState, Result } from '@/lib/notebook/state';
import styles from './Cell.module.css';
import { Elapsed } from './Elapsed';
import { focusRegion } from './focus-cell';
import { useNotebook, useNotebookState } from './NotebookContext';

const LANGUAGES = { sql: { duckdb: 'SQL, DuckDB', postgres: 'SQL, Postgres' }, ts: 'TypeScript', md: 'Text' } as const;

export const languageName = (language: Language | { language: 'md' }) =>
  language.language === 'sql' ? LANGUAGES.sql[language.engine] : LANGUAGES[language.language];

/** The one quiet line above a cell's code. */
export function CellHead({
  name,
  language,
  facts,
  state,
  children,
}: {
  name: ReactNode;
  language: Language | { language: 'md' };
  facts?: ReactNode;
  state?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={styles.head}>
      <span className={styles.name}>{name}</span>
      <span className={styles.language}>{languageName(language)}</span>
      {facts !== undefined && <span className={styles.facts}>{facts}</span>}
      <span className={styles.state}>{state}</span>
      <span className={styles.actions}>{children}</span>
    </div>
  );
}

/** What a run took, if nothing under the code says so. */
export function ranWords(result: Result): string | undefined {
  if (result.status !== 'done' || result.outputs.some(({ kind }) => kind === 'table')) return undefined;
  return `ran in ${result.ms} ms`;
}

/** What a cell is doing, or what is wrong with what it shows. Nothing if it is as it should be. */
export function CellMark({ cell, freshness }: { cell: CellState; freshness: Freshness }) {
  const { activity, result } = cell;
  if (activity.status === 'waiting') return <StateMark state="open" label="waiting" />;
  if (activity.status === 'running')
    return (
      <StateMark
        state="running"
        label={<Elapsed since={activity.since} finished={activity.finished} statements={activity.statements} />}
      />
    );
  if (result.status === 'stopped') return <StateMark state="open" label="stopped" />;
  if (hasFailed(result) && freshness.status !== 'stale') return <StateMark state="error" label="error" />;
  if (freshness.status === 'stale') return <StateMark state="stale" label="stale" />;
  return null;
}

/** Whether what a cell shows is an error, of a run or of those that the page came with. */
const hasFailed = (result: Result) =>
  result.status === 'failed' || (result.status === 'stored' && result.outputs.some(({ kind }) => kind === 'error'));

export function ResetButton({ id, cell }: { id: string; cell: CellState }) {
  const notebook = useNotebook();
  const elsewhere = useNotebookState(({ saved }) => saved.status === 'elsewhere');
  if (!isWorkedOn(cell) || elsewhere) return null;
  const reset = () => {
    notebook.reset(id);
    focusRegion(id);
  };
  return <IconButton icon="undo" label="Reset" small onPress={reset} />;
}

'use client';

import { useEffect, useState } from 'react';
import { ErrorNote } from '@/components/output/ErrorNote';
import { PlanTree } from '@/components/output/PlanTree';
import { IconButton } from '@/components/ui/IconButton';
import type { Explained } from '@/lib/kernel/explain-cell';
import styles from './ChartBuilder.module.css';
import { useNotebook } from './NotebookContext';

type Asked = 'waiting' | 'gone' | 'nothing' | Explained;

/** How the engine does the last query of a cell: it runs once more for that, and the cell stays as it is. */
export function PlanPanel({ id, onClose }: { id: string; onClose(): void }) {
  const notebook = useNotebook();
  const [asked, setAsked] = useState<Asked>('waiting');
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    notebook.explain(id, signal).then(
      (explained) => signal.aborted || setAsked(explained ?? 'nothing'),
      () => signal.aborted || setAsked('gone'),
    );
    return () => controller.abort();
  }, [notebook, id]);
  return (
    <section className={styles.builder} aria-label={`Plan panel of ${id}`} aria-busy={asked === 'waiting'}>
      <div className={styles.head}>
        <h4>Plan</h4>
        <IconButton small icon="close" label="Close the plan" onPress={onClose} />
      </div>
      <div className={styles.wide} aria-live="polite">
        <Answer id={id} asked={asked} />
      </div>
    </section>
  );
}

function Answer({ id, asked }: { id: string; asked: Asked }) {
  if (asked === 'waiting') return <p>The query runs once more, measured…</p>;
  if (asked === 'nothing') return <p>This cell has no query, and changes no rows: there is nothing to plan.</p>;
  if (asked === 'gone') return <p>The plan could not be had: run the cell, then ask again.</p>;
  if (asked.status === 'failed') return <ErrorNote error={asked.error} />;
  return (
    <>
      {!asked.plan.measured && <p>This statement changes something, so it is explained and not run.</p>}
      <PlanTree label={`Plan of ${id}`} plan={asked.plan} />
    </>
  );
}

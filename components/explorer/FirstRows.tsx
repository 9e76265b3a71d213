'use client';

import { useEffect, useState } from 'react';
import { useNotebook } from '@/components/notebook/NotebookContext';
import { ResultTable } from '@/components/output/ResultTable';
import type { Table } from '@/lib/core/value';
import type { SqlRows } from '@/lib/engine/sql-engine';
import type { RowsOf } from '@/lib/kernel/explore';
import styles from './Explorer.module.css';

type Answer = SqlRows | 'waiting' | 'gone';

/** A table or file, opened to its first rows: those of the page, or else those the engine has when it is opened. */
export function FirstRows({ name, of, sample }: { name: string; of: RowsOf; sample?: Table | undefined }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.sample} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>First five rows</summary>
      {sample ? <Rows name={name} table={sample} /> : open && <AskedRows name={name} of={of} />}
    </details>
  );
}

function AskedRows({ name, of }: { name: string; of: RowsOf }) {
  const { explorer } = useNotebook();
  const [answer, setAnswer] = useState<Answer>('waiting');
  const { kind } = of;
  const engine = of.kind === 'table' ? of.engine : 'duckdb';
  useEffect(() => {
    const leaving = new AbortController();
    const asked: RowsOf = kind === 'file' ? { kind, name } : { kind, engine, name };
    explorer.firstRows(asked, leaving.signal).then(
      (rows) => leaving.signal.aborted || setAnswer(rows ?? 'gone'),
      () => leaving.signal.aborted || setAnswer('gone'),
    );
    return () => leaving.abort();
  }, [explorer, kind, engine, name]);
  if (answer === 'waiting') return <p className={styles.about}>Reading, after what is running…</p>;
  if (answer === 'gone') return <p className={styles.about}>Its rows could not be read. Open this again to try.</p>;
  if (answer.status === 'failed') return <p className={styles.about}>{answer.error.message}</p>;
  return <Rows name={name} table={answer.table} />;
}

const Rows = ({ name, table }: { name: string; table: Table }) => (
  <ResultTable
    label={`First rows of ${name}`}
    page={{ ...table, offset: 0, rowCount: table.rows.length }}
    windowed={false}
  />
);

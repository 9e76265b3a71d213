'use client';

import { useEffect, useState } from 'react';
import { Meter } from '@/components/ui/Meter';
import { SQL_ENGINES, type SqlEngineName } from '@/lib/engine/sql-engine';
import styles from './Cell.module.css';
import { useNotebookState } from './NotebookContext';

const WORDS: Record<SqlEngineName, { readonly name: string; readonly first: string }> = {
  duckdb: { name: 'DuckDB', first: 'about 6 MB to download' },
  postgres: { name: 'Postgres', first: 'about 10 MB to download' },
};

/** A start that is over sooner is not worth a word. */
const SOON_MS = 400;

/** Why a run has to wait: an engine comes, or is put back as it was. */
export function EngineStart() {
  const engines = useNotebookState((state) => state.engines);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SOON_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  const restoring = SQL_ENGINES.find((engine) => engines[engine].status === 'restoring');
  if (restoring)
    return (
      <div className={styles.why}>
        {WORDS[restoring].name} was ended and is being put back as it was. This cell runs next.
      </div>
    );
  return SQL_ENGINES.map((engine) => {
    const status = engines[engine];
    if (status.status !== 'starting') return null;
    const { name, first } = WORDS[engine];
    return (
      <div key={engine} className={styles.start}>
        <span>
          Starting {name} for the first run: {first}, kept in this browser for the next time.
        </span>
        <Meter label={`${name}, unpacked`} loaded={status.loadedBytes} total={status.totalBytes} />
      </div>
    );
  });
}

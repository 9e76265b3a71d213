'use client';

import { useEffect, useState } from 'react';
import { Meter } from '@/components/ui/Meter';
import styles from './Cell.module.css';
import { useNotebookState } from './NotebookContext';

/** A start that is over sooner is not worth a word. */
const SOON_MS = 400;

/** Why a run has to wait: the engine comes, or is put back as it was. */
export function EngineStart() {
  const engine = useNotebookState((state) => state.engines.duckdb);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SOON_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  if (engine.status === 'restoring')
    return <div className={styles.why}>The engine was ended and is being put back as it was. This cell runs next.</div>;
  if (engine.status !== 'starting') return null;
  return (
    <div className={styles.start}>
      <span>Starting DuckDB for the first run: about 6 MB to download, kept in this browser for the next time.</span>
      <Meter label="DuckDB, unpacked" loaded={engine.loadedBytes} total={engine.totalBytes} />
    </div>
  );
}

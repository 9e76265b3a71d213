'use client';

import { useEffect, useEffectEvent } from 'react';
import { usesNativeEditor } from '@/components/editor/load-monaco';
import { CellCode } from '@/components/notebook/CellCode';
import { CellOutput } from '@/components/notebook/CellOutput';
import { CellStatus } from '@/components/notebook/CellStatus';
import { focusCode } from '@/components/notebook/focus-cell';
import { useCell, useFreshness, useNotebook } from '@/components/notebook/NotebookContext';
import { Button } from '@/components/ui/Button';
import { Kbd } from '@/components/ui/Kbd';
import { FileButton } from './FileButton';
import styles from './Plain.module.css';
import { useIsReadOnly, useWorkbook } from './WorkbookContext';

const TRY = 'SELECT title, release_year, rental_rate\nFROM film\nORDER BY title\nLIMIT 20';

/** A notebook of one cell: code at the left, what it gives at the right, and nothing else. */
export function PlainEditor({ onFiles }: { onFiles(files: readonly File[]): void }) {
  const only = useWorkbook(({ workbook }) => workbook.cells[0]);
  const title = useWorkbook(({ workbook }) => workbook.title);
  if (only?.kind !== 'code') return null;
  return (
    <main id="content" tabIndex={-1} className={styles.main}>
      <h1 className="sr">{title}</h1>
      <OnlyCell key={only.id} id={only.id} language={only.language.language} onFiles={onFiles} />
    </main>
  );
}

function OnlyCell({
  id,
  language,
  onFiles,
}: {
  id: string;
  language: 'sql' | 'ts';
  onFiles(files: readonly File[]): void;
}) {
  const notebook = useNotebook();
  const cell = useCell(id);
  const freshness = useFreshness(id);
  const readOnly = useIsReadOnly();
  const running = cell.activity.status === 'running';
  const isEmpty = cell.code.trim() === '';
  /** Ready to be typed into, unless the reader is somewhere else already. */
  const enter = useEffectEvent(() => {
    const isAway = document.activeElement !== null && document.activeElement !== document.body;
    if (isEmpty && !isAway && !usesNativeEditor()) focusCode(id);
  });
  useEffect(() => {
    const frame = requestAnimationFrame(() => enter());
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <section
      className={styles.cell}
      id={id}
      tabIndex={-1}
      data-cell={id}
      aria-label={id}
      aria-busy={running}
      data-stale={freshness.status === 'stale' || undefined}
    >
      <div
        className={styles.code}
        onPointerUp={({ target, currentTarget }) => target === currentTarget && focusCode(id)}
      >
        <CellCode id={id} language={language} cell={cell} readOnly={false} numbered />
      </div>
      <div className={styles.out}>
        <CellStatus id={id} cell={cell} freshness={freshness} />
        <div className={styles.output} data-output="">
          <CellOutput id={id} result={cell.result} running={running} chart={cell.chart} />
        </div>
        {cell.result.status === 'none' && !running && (
          <div className={styles.hint}>
            <p>
              Rows come here: <Kbd keys="Mod+Enter" /> runs it. There are {language === 'sql' ? 'tables' : 'arrays'} to
              begin with: <code>film</code>, <code>rental</code>, <code>athlete_events</code> and more, listed under
              Tables.
            </p>
            {isEmpty && !readOnly && (
              <p className={styles.ways}>
                {language === 'sql' && (
                  <Button
                    small
                    variant="line"
                    onPress={() => {
                      notebook.edit(id, TRY);
                      focusCode(id);
                    }}
                  >
                    Try a query on film
                  </Button>
                )}
                <FileButton onFiles={onFiles}>Open a file…</FileButton>
                <span>or drop CSV, JSON, NDJSON or Parquet here.</span>
              </p>
            )}
          </div>
        )}
      </div>
    </section>
  );
}

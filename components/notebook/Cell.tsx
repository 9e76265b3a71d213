'use client';

import { useState } from 'react';
import { CodeBlock } from '@/components/code/CodeBlock';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { Segments } from '@/components/ui/Segments';
import type { Cell as CellBlock } from '@/lib/lesson/schema';
import styles from './Cell.module.css';
import { CellCode } from './CellCode';
import { CellHead, CellMark, ResetButton, ranWords } from './CellHead';
import { CellKeys } from './CellKeys';
import { CellOutput } from './CellOutput';
import { CellStatus } from './CellStatus';
import { CopyButton } from './CopyButton';
import { Covered } from './Covered';
import { useCell, useFreshness, useNotebook } from './NotebookContext';
import { OurAnswers } from './OurAnswers';
import { useTwin } from './useTwin';

/** A cell of a lesson: code that can be edited and run, and what it gave. */
export function Cell({ block }: { block: CellBlock }) {
  const { id, language, chart } = block;
  const notebook = useNotebook();
  const cell = useCell(id);
  const freshness = useFreshness(id);
  const [folded, setFolded] = useState(block.fold);
  const [twinChosen, chooseTwin] = useTwin();
  const showsTwin = block.twin !== undefined && twinChosen;
  const running = cell.activity.status === 'running';
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
      <span className={styles.go} data-running={running || undefined}>
        {running ? (
          <IconButton icon="stop" label="Stop" onPress={notebook.stop} />
        ) : (
          <IconButton icon="run" label="Run" keys="Mod+Enter" onPress={() => notebook.run(id)} />
        )}
      </span>
      <CellHead
        id={id}
        language={language}
        state={<CellMark cell={cell} freshness={freshness} />}
        facts={folded ? <FirstLine code={cell.code} /> : ranWords(cell.result)}
      >
        <CellKeys />
        <ResetButton id={id} cell={cell} />
        <CopyButton text={cell.code} label="Copy code" />
        {block.fold && (
          <Button small data-keep="" onPress={() => setFolded(!folded)} aria-expanded={!folded}>
            {folded ? 'Unfold' : 'Fold'}
          </Button>
        )}
      </CellHead>
      {block.twin && !folded && (
        <div className={styles.tabs}>
          <Segments
            label={`Language of ${id}`}
            options={[
              { id: 'own', label: language.language === 'ts' ? 'TypeScript' : 'SQL' },
              { id: 'twin', label: 'Python, not run here' },
            ]}
            selected={showsTwin ? 'twin' : 'own'}
            onSelect={(chosen) => chooseTwin(chosen === 'twin')}
          />
        </div>
      )}
      {!folded && (
        <div className={styles.code}>
          {showsTwin && block.twin ? (
            <CodeBlock label={`Python of ${id}`} code={block.twin.code} language="python" />
          ) : (
            <CellCode id={id} language={language.language} cell={cell} readOnly={block.readonly} />
          )}
        </div>
      )}
      <OurAnswers id={id} />
      <CellStatus id={id} cell={cell} freshness={freshness} />
      <Covered cell={id}>
        <div className={styles.output} data-output="">
          <CellOutput id={id} result={cell.result} running={running} chart={chart} stored={notebook.stored.cells[id]} />
        </div>
      </Covered>
    </section>
  );
}

function FirstLine({ code }: { code: string }) {
  return (
    <code className={styles.folded}>
      {code
        .split('\n')
        .map((line) => line.trim())
        .join(' ')}
    </code>
  );
}

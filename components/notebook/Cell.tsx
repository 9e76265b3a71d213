'use client';

import { type ReactNode, useState } from 'react';
import { CodeBlock } from '@/components/code/CodeBlock';
import { showFlow } from '@/components/flow/flow-view';
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
import { ChangedLesson } from './ChangedLesson';
import { CopyButton } from './CopyButton';
import { Covered } from './Covered';
import { useCell, useFreshness, useNotebook } from './NotebookContext';
import { OurAnswers } from './OurAnswers';
import { ResetUndo } from './ResetUndo';
import { useTwin } from './useTwin';

/** A cell in a notebook of the reader's own: its name, and a menu of what can be done with it. */
type OwnCell = { readonly name: ReactNode; readonly menu: ReactNode };

/** A cell of a lesson: code that can be edited and run, and what it gave. */
export function Cell({ block, own }: { block: CellBlock; own?: OwnCell }) {
  const { id, language } = block;
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
        name={own?.name ?? id}
        language={language}
        state={<CellMark cell={cell} freshness={freshness} />}
        facts={folded ? <FirstLine code={cell.code} /> : ranWords(cell.result)}
      >
        <CellKeys />
        {!own && <ResetButton id={id} cell={cell} />}
        <CopyButton text={cell.code} label="Copy code" />
        {!own && <IconButton icon="graph" label="How it depends" keys="g" small onPress={() => showFlow(id)} />}
        {block.fold && (
          <Button small data-keep="" data-fold="" onPress={() => setFolded(!folded)} aria-expanded={!folded}>
            {folded ? 'Unfold' : 'Fold'}
          </Button>
        )}
        {own?.menu}
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
      <ChangedLesson id={id} cell={cell} />
      <ResetUndo id={id} />
      <CellStatus id={id} cell={cell} freshness={freshness} />
      <Covered cell={id}>
        <div className={styles.output} data-output="" tabIndex={-1}>
          <CellOutput id={id} result={cell.result} running={running} chart={cell.chart} />
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

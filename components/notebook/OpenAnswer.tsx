'use client';

import { useRef, useState } from 'react';
import { countOf } from '@/components/output/format';
import { Button } from '@/components/ui/Button';
import { TextArea } from '@/components/ui/TextArea';
import type { Exercise } from '@/lib/lesson/schema';
import { AnswerRow } from './AnswerRow';
import { Attempts } from './Attempts';
import cellStyles from './Cell.module.css';
import { CellHead } from './CellHead';
import { ChangedLesson } from './ChangedLesson';
import { CopyButton } from './CopyButton';
import styles from './Exercise.module.css';
import { focusRegion } from './focus-cell';
import { useCell, useExercise, useNotebook, useNotebookState } from './NotebookContext';
import { ResetUndo } from './ResetUndo';
import { RubricPoints } from './RubricPoints';
import { VerdictView } from './VerdictView';

/** An answer in prose: written first, then compared with the points of a good one by whoever wrote it. */
export function OpenAnswer({ block }: { block: Exercise }) {
  const { id, title } = block;
  const notebook = useNotebook();
  const cell = useCell(id);
  const exercise = useExercise(id);
  const elsewhere = useNotebookState(({ saved }) => saved.status === 'elsewhere');
  const [stage, setStage] = useState<'writing' | 'blank' | 'comparing'>('writing');
  const points = useRef<HTMLDivElement>(null);
  const words = cell.code.split(/\s+/).filter(Boolean).length;

  const compare = () => {
    setStage(words === 0 ? 'blank' : 'comparing');
    requestAnimationFrame(() => points.current?.querySelector('input')?.focus());
  };
  return (
    <>
      <div className={`${cellStyles.cell} ${styles.cell}`}>
        <CellHead name={id} language={block.language} facts={`yours, ${countOf(words, 'word')}`}>
          <CopyButton text={cell.code} label="Copy text" />
        </CellHead>
        <TextArea
          label={`Your answer to ${title}`}
          labelHidden
          value={cell.code}
          isReadOnly={elsewhere}
          onChange={(text) => {
            notebook.edit(id, text);
            if (stage === 'blank') setStage('writing');
          }}
          onSubmit={compare}
        />
        <ChangedLesson id={id} cell={cell} />
        <ResetUndo id={id} />
        <AnswerRow
          exercise={block}
          state={exercise}
          note={
            <span className={styles.why} role="status">
              {stage === 'blank' && 'Write your answer first: the points tell most when they come after it.'}
            </span>
          }
        >
          <Button variant="main" aria-expanded={stage === 'comparing'} onPress={compare}>
            Compare
          </Button>
        </AnswerRow>
      </div>
      {stage === 'comparing' && (
        <div ref={points}>
          <RubricPoints
            exercise={block}
            met={exercise.verdict?.status === 'assessed' ? exercise.verdict.met : []}
            onDone={(met) => {
              notebook.assess(id, met);
              setStage('writing');
              focusRegion(id);
            }}
          />
        </div>
      )}
      <VerdictView exercise={block} state={exercise} code={cell.code} />
      <Attempts exercise={block} attempts={exercise.attempts} code={cell.code} />
    </>
  );
}

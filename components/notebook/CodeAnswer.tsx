'use client';

import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/icons';
import type { Exercise, Language } from '@/lib/lesson/schema';
import type { ExerciseState } from '@/lib/notebook/state';
import { AnswerRow } from './AnswerRow';
import { Attempts } from './Attempts';
import cellStyles from './Cell.module.css';
import { CellCode } from './CellCode';
import { CellHead, CellMark, ResetButton, ranWords } from './CellHead';
import { CellKeys } from './CellKeys';
import { CellOutput } from './CellOutput';
import { CellStatus } from './CellStatus';
import { ChangedLesson } from './ChangedLesson';
import { CopyButton } from './CopyButton';
import styles from './Exercise.module.css';
import { useCell, useExercise, useFreshness, useNotebook } from './NotebookContext';
import { OurAnswers } from './OurAnswers';
import { ResetUndo } from './ResetUndo';
import { VariantNote } from './VariantNote';
import { VerdictView } from './VerdictView';

/** An answer in code: its cell, what can be done with it, its result, and the verdict. */
export function CodeAnswer({ block, language }: { block: Exercise; language: Language }) {
  const { id } = block;
  const notebook = useNotebook();
  const cell = useCell(id);
  const exercise = useExercise(id);
  const freshness = useFreshness(id);
  const running = cell.activity.status !== 'idle';
  const checking = exercise.checking !== undefined;
  return (
    <>
      <div className={`${cellStyles.cell} ${styles.cell}`} data-stale={freshness.status === 'stale' || undefined}>
        <CellHead
          name={id}
          language={language}
          facts={['yours', ranWords(cell.result)].filter(Boolean).join(', ')}
          state={<CellMark cell={cell} freshness={freshness} />}
        >
          <CellKeys checks />
          <ResetButton id={id} cell={cell} />
          <CopyButton text={cell.code} label="Copy code" />
        </CellHead>
        <div className={cellStyles.code}>
          <CellCode
            id={id}
            language={language.language}
            cell={cell}
            readOnly={false}
            onCheck={() => notebook.check(id)}
          />
        </div>
        <AnswerRow exercise={block} state={exercise} note={<CheckProgress checking={exercise.checking} />}>
          <Button variant="main" isPending={checking} onPress={() => notebook.check(id)}>
            Check
          </Button>
          {running || checking ? (
            <Button variant="line" onPress={notebook.stop}>
              <Icon name="stop" /> Stop
            </Button>
          ) : (
            <Button variant="line" onPress={() => notebook.run(id)}>
              <Icon name="run" /> Run
            </Button>
          )}
        </AnswerRow>
        <VariantNote exercise={block} state={exercise} />
        <OurAnswers id={id} />
        <ChangedLesson id={id} cell={cell} />
        <ResetUndo id={id} />
        <CellStatus id={id} cell={cell} freshness={freshness} />
        <div className={cellStyles.output} data-output="" tabIndex={-1}>
          <CellOutput id={id} result={cell.result} running={running} chart={cell.chart} />
        </div>
      </div>
      <VerdictView exercise={block} state={exercise} code={cell.code} />
      <Attempts exercise={block} attempts={exercise.attempts} code={cell.code} />
    </>
  );
}

/** What is being checked. The verdict's place says to a screen reader that a check is on. */
function CheckProgress({ checking }: { checking: ExerciseState['checking'] }) {
  if (!checking) return null;
  return (
    <span className={styles.why} aria-hidden="true">
      Checking {checking.position + 1} of {checking.of}
    </span>
  );
}

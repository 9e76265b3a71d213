'use client';

import { useState } from 'react';
import { ProseView } from '@/components/prose/ProseView';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/icons';
import { StateMark } from '@/components/ui/StateMark';
import type { Exercise as ExerciseBlock } from '@/lib/lesson/schema';
import type { ExerciseState } from '@/lib/notebook/state';
import cellStyles from './Cell.module.css';
import { CellCode } from './CellCode';
import { CellHead, CellMark, ResetButton, ranWords } from './CellHead';
import { CellKeys } from './CellKeys';
import { CellOutput } from './CellOutput';
import { CellStatus } from './CellStatus';
import { CopyButton } from './CopyButton';
import { clockTime } from './clock-time';
import styles from './Exercise.module.css';
import { Hints } from './Hints';
import { useCell, useExercise, useFreshness, useNotebook } from './NotebookContext';
import { OurAnswers } from './OurAnswers';
import { policyWords } from './policy-words';
import { Solution, solutionLock } from './Solution';
import { VariantNote } from './VariantNote';
import { VerdictView } from './VerdictView';

/** An exercise: its task, the learner's answer, and the verdict on it. */
export function Exercise({ block }: { block: ExerciseBlock }) {
  const { id, language } = block;
  const notebook = useNotebook();
  const cell = useCell(id);
  const exercise = useExercise(id);
  const freshness = useFreshness(id);
  const [hint, setHint] = useState<number>();
  const [showsSolution, setShowsSolution] = useState(false);
  const running = cell.activity.status !== 'idle';
  const checking = exercise.checking !== undefined;
  const lock = solutionLock(notebook.stored.lesson.front.solutions, exercise);
  if (language.language === 'md') return null;
  return (
    <section
      className={styles.exercise}
      id={id}
      tabIndex={-1}
      data-cell={id}
      aria-label={id}
      aria-busy={running || checking}
    >
      <header className={styles.header}>
        <h3 id={block.slug}>{block.title}</h3>
        <ExerciseMark exercise={exercise} />
      </header>
      <div className={styles.task}>
        <ProseView content={block.task} />
      </div>
      <p className={styles.policy}>
        Compared by:{' '}
        {policyWords(block).map((words) => (
          <span key={words}>{words}</span>
        ))}
      </p>
      <div className={`${cellStyles.cell} ${styles.cell}`} data-stale={freshness.status === 'stale' || undefined}>
        <CellHead
          id={id}
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
        <div className={styles.row}>
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
          <Button
            aria-expanded={hint !== undefined}
            onPress={() => {
              setHint(hint === undefined ? Math.max(0, exercise.hintsOpened - 1) : undefined);
              notebook.openHint(id, Math.max(1, exercise.hintsOpened));
            }}
          >
            Hint
          </Button>
          {lock.status === 'never' ? null : (
            <>
              <Button
                isDisabled={lock.status === 'locked'}
                aria-expanded={showsSolution}
                onPress={() => setShowsSolution(!showsSolution)}
              >
                Solution
              </Button>
              {lock.status === 'locked' && <span className={styles.why}>{lock.reason}</span>}
            </>
          )}
          <CheckProgress checking={exercise.checking} />
        </div>
        {hint !== undefined && (
          <Hints
            hints={block.hints}
            position={hint}
            onMove={(next) => {
              setHint(next);
              notebook.openHint(id, next + 1);
            }}
          />
        )}
        {showsSolution && lock.status === 'open' && <Solution exercise={block} />}
        <VariantNote exercise={block} state={exercise} />
        <OurAnswers id={id} />
        <CellStatus id={id} cell={cell} freshness={freshness} />
        <div className={cellStyles.output}>
          <CellOutput id={id} result={cell.result} running={running} chart={block.chart} />
        </div>
      </div>
      <VerdictView exercise={block} state={exercise} code={cell.code} />
    </section>
  );
}

/** Which data set is being checked. The verdict's place says to a screen reader that a check is on. */
function CheckProgress({ checking }: { checking: ExerciseState['checking'] }) {
  if (!checking) return null;
  return (
    <span className={styles.why} aria-hidden="true">
      Checking data set {checking.position + 1} of {checking.of}
    </span>
  );
}

function ExerciseMark({ exercise: { attempts, passedCode } }: { exercise: ExerciseState }) {
  const tries = attempts.length === 1 ? 'first try' : `${attempts.length} tries`;
  if (passedCode !== undefined) {
    const passed = attempts.find(({ status }) => status === 'passed');
    return <StateMark state="passed" label={passed ? `passed ${clockTime(passed.at)}, ${tries}` : 'passed'} />;
  }
  return attempts.length === 0 ? (
    <StateMark state="open" label="not attempted" />
  ) : (
    <StateMark state="error" label={`not yet, ${tries === 'first try' ? '1 try' : tries}`} />
  );
}

'use client';

import { ProseView } from '@/components/prose/ProseView';
import { StateMark } from '@/components/ui/StateMark';
import type { Exercise as ExerciseBlock } from '@/lib/lesson/schema';
import type { ExerciseState } from '@/lib/notebook/state';
import { CodeAnswer } from './CodeAnswer';
import { clockTime } from './clock-time';
import styles from './Exercise.module.css';
import { useCell, useExercise, useNotebook, useNotebookState } from './NotebookContext';
import { OpenAnswer } from './OpenAnswer';
import { policyWords } from './policy-words';

/** An exercise: its task, the learner's answer, and the verdict on it. A follow-up opens with the exercise before it. */
export function Exercise({ block }: { block: ExerciseBlock }) {
  const { id, language } = block;
  const cell = useCell(id);
  const exercise = useExercise(id);
  const before = useUnpassed(block.after);
  return (
    <section
      className={styles.exercise}
      id={id}
      tabIndex={-1}
      data-cell={id}
      aria-label={id}
      aria-busy={cell.activity.status !== 'idle' || exercise.checking !== undefined}
    >
      <header className={styles.header}>
        <h3 id={block.slug}>{block.title}</h3>
        <ExerciseMark exercise={exercise} />
      </header>
      {before ? (
        <p className={styles.why}>
          Opens when you have passed <a href={`#${before.slug}`}>{before.title}</a>.
        </p>
      ) : (
        <>
          <div className={styles.task}>
            <ProseView content={block.task} />
          </div>
          <p className={styles.policy}>
            Compared by:{' '}
            {policyWords(block).map((words) => (
              <span key={words}>{words}</span>
            ))}
          </p>
          {language.language === 'md' ? <OpenAnswer block={block} /> : <CodeAnswer block={block} language={language} />}
        </>
      )}
    </section>
  );
}

/** The exercise that has to be passed first, as long as it is not. */
function useUnpassed(after: string | undefined): ExerciseBlock | undefined {
  const { stored } = useNotebook();
  const waits = useNotebookState(
    ({ exercises }) => after !== undefined && exercises.get(after)?.passedCode === undefined,
  );
  if (!waits) return undefined;
  return stored.lesson.blocks.find((block): block is ExerciseBlock => block.kind === 'exercise' && block.id === after);
}

function ExerciseMark({ exercise: { attempts, passedCode, verdict } }: { exercise: ExerciseState }) {
  const tries = attempts.length === 1 ? 'first try' : `${attempts.length} tries`;
  if (passedCode !== undefined) {
    const passed = attempts.find(({ status }) => status === 'passed' || status === 'assessed');
    const when = passed && clockTime(passed.at);
    if (passed?.status === 'assessed') {
      const points = verdict?.status === 'assessed' ? `, ${verdict.met.length} of ${verdict.of} points` : '';
      return <StateMark state="passed" label={`compared ${when}${points}`} />;
    }
    return <StateMark state="passed" label={when ? `passed ${when}, ${tries}` : 'passed'} />;
  }
  return attempts.length === 0 ? (
    <StateMark state="open" label="not attempted" />
  ) : (
    <StateMark state="error" label={`not yet, ${tries === 'first try' ? '1 try' : tries}`} />
  );
}

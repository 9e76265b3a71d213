'use client';

import { useState } from 'react';
import { ProseView } from '@/components/prose/ProseView';
import { Button } from '@/components/ui/Button';
import { CheckboxGroup } from '@/components/ui/CheckboxGroup';
import { Disclosure } from '@/components/ui/Disclosure';
import { RadioGroup } from '@/components/ui/RadioGroup';
import { StateMark } from '@/components/ui/StateMark';
import { TextField } from '@/components/ui/TextField';
import type { Quiz as QuizBlock } from '@/lib/lesson/schema';
import type { Notebook } from '@/lib/notebook/notebook';
import type { QuizAnswer } from '@/lib/notebook/saved-work/record';
import { focusRegion } from './focus-cell';
import { useNotebook, useNotebookState } from './NotebookContext';
import styles from './Quiz.module.css';
import { judgeChoice, judgeTyped, shownAnswer } from './quiz-answer';

/** A question. One with `reveals` is a prediction: what it covers opens when it is answered or skipped. */
export function Quiz({ block }: { block: QuizBlock }) {
  const { id, reveals, question } = block;
  const notebook = useNotebook();
  const answer = useNotebookState(({ quizzes }) => quizzes.get(id));
  const prediction = reveals.length > 0;
  return (
    <section
      className={styles.quiz}
      id={id}
      tabIndex={-1}
      data-block="question"
      aria-label={id}
      data-open={answer ? undefined : ''}
    >
      <p className={styles.label}>
        {prediction ? 'Predict' : 'Question'}
        <span aria-live="polite">
          <AnswerMark answer={answer} />
        </span>
      </p>
      <ProseView content={question} />
      {answer ? <Answered block={block} answer={answer} /> : <Open block={block} />}
      {!answer && (
        <details className={styles.unscripted}>
          <summary>The answer</summary>
          <Explanation block={block} answer={undefined} />
        </details>
      )}
      {answer && (
        <div>
          <Button small variant="text" onPress={() => answerQuiz(notebook, id, undefined)}>
            Try again
          </Button>
        </div>
      )}
    </section>
  );
}

/** What was pressed goes away; the focus stays at the question. */
function answerQuiz(notebook: Notebook, id: string, answer: QuizAnswer | undefined): void {
  notebook.answer(id, answer);
  focusRegion(id);
}

function AnswerMark({ answer }: { answer: QuizAnswer | undefined }) {
  if (!answer) return null;
  if (answer.status === 'skipped') return <StateMark state="open" label="skipped" />;
  return answer.right ? <StateMark state="passed" label="right" /> : <StateMark state="error" label="not this" />;
}

function Open({ block }: { block: QuizBlock }) {
  const { stored } = useNotebook();
  if (block.answer.kind === 'typed' && stored.answers[block.id] === undefined)
    return (
      <Disclosure summary="The answer">
        <Explanation block={block} answer={undefined} />
      </Disclosure>
    );
  return block.answer.kind === 'typed' ? (
    <TypedQuestion id={block.id} skips={block.reveals.length > 0} />
  ) : (
    <Choice block={block} />
  );
}

function TypedQuestion({ id, skips }: { id: string; skips: boolean }) {
  const notebook = useNotebook();
  const [text, setText] = useState('');
  const expected = shownAnswer(notebook.stored.answers[id]);
  const submit = () => {
    if (text.trim() !== '') answerQuiz(notebook, id, judgeTyped(expected, text));
  };
  return (
    <div className={styles.row}>
      <TextField label="Your answer" value={text} onChange={setText} onEnter={submit} mono />
      <Button variant="line" onPress={submit}>
        Answer
      </Button>
      {skips && <SkipButton id={id} />}
    </div>
  );
}

function Choice({ block }: { block: QuizBlock }) {
  const notebook = useNotebook();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  if (block.answer.kind !== 'choice') return null;
  const options = block.answer.options.map((option, position) => ({
    id: String(position),
    content: <ProseView content={option.text} inherit />,
  }));
  const submit = () => {
    if (chosen.length > 0) answerQuiz(notebook, block.id, judgeChoice(block, chosen.map(Number)));
  };
  return (
    <>
      {block.answer.many ? (
        <CheckboxGroup label="Choose all that are right" options={options} selected={chosen} onSelect={setChosen} />
      ) : (
        <RadioGroup
          label="Choose one"
          options={options}
          selected={chosen[0] ?? null}
          onSelect={(id) => setChosen([id])}
        />
      )}
      <div className={styles.row}>
        <Button variant="line" onPress={submit}>
          Answer
        </Button>
        {block.reveals.length > 0 && <SkipButton id={block.id} />}
      </div>
    </>
  );
}

function SkipButton({ id }: { id: string }) {
  const notebook = useNotebook();
  return (
    <Button variant="text" onPress={() => answerQuiz(notebook, id, { status: 'skipped' })}>
      Skip, show the result
    </Button>
  );
}

function Answered({ block, answer }: { block: QuizBlock; answer: QuizAnswer }) {
  return (
    <>
      {answer.status === 'typed' && (
        <p>
          You answered <code>{answer.text}</code>.
        </p>
      )}
      <Explanation block={block} answer={answer} />
    </>
  );
}

function Explanation({ block, answer }: { block: QuizBlock; answer: QuizAnswer | undefined }) {
  if (block.answer.kind === 'typed') return <ProseView content={block.answer.why} />;
  const chosen = answer?.status === 'chosen' ? answer.options : [];
  return (
    <div className={styles.options}>
      {block.answer.options.map((option, position) => (
        <div key={position} className={styles.option}>
          {option.right ? (
            <StateMark state="passed" label="right" />
          ) : chosen.includes(position) ? (
            <StateMark state="error" label="yours" />
          ) : (
            <span className="dim">not right</span>
          )}
          <div>
            <ProseView content={option.text} inherit />
          </div>
          <div className={styles.why}>
            <ProseView content={option.why} inherit />
          </div>
        </div>
      ))}
    </div>
  );
}

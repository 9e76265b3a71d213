import { ProseView } from '@/components/prose/ProseView';
import type { Exercise, SolutionPolicy } from '@/lib/lesson/schema';
import type { ExerciseState } from '@/lib/notebook/state';
import { AnswerText } from './AnswerText';
import styles from './Exercise.module.css';

export type SolutionLock =
  | { readonly status: 'open' }
  | { readonly status: 'locked'; readonly reason: string }
  | { readonly status: 'never' };

/** Whether the author's policy lets the solution be seen now. A passed exercise always shows it, unless never. */
export function solutionLock(
  policy: SolutionPolicy,
  { language }: Exercise,
  { attempts, passedCode }: ExerciseState,
): SolutionLock {
  if (policy.kind === 'never') return { status: 'never' };
  if (policy.kind === 'always' || passedCode !== undefined || attempts.length >= policy.tries)
    return { status: 'open' };
  if (language.language === 'md') return { status: 'locked', reason: 'opens when you have compared' };
  const left = policy.tries - attempts.length;
  return { status: 'locked', reason: `opens after ${left} more ${left === 1 ? 'try' : 'tries'}` };
}

export function Solution({ exercise: { solution, language } }: { exercise: Exercise }) {
  return (
    <aside className={styles.solution} aria-label="Solution">
      <AnswerText label="Solution" language={language} answer={solution} />
      {solution.remark && <ProseView content={solution.remark} />}
    </aside>
  );
}

import { StateMark } from '@/components/ui/StateMark';
import { clockText } from '@/lib/practice/clock-words';
import type { QuestionState } from '@/lib/practice/question-state';

/** How the candidate stands with a question. */
export function QuestionMark({ state, due }: { state: QuestionState | undefined; due: boolean }) {
  const again = due && <b>, due today</b>;
  switch (state?.status) {
    case undefined:
    case 'not-tried':
      return <StateMark state="open" label={<>not tried{again}</>} />;
    case 'open':
      return <StateMark state="started" label={<>begun{again}</>} />;
    case 'tried':
      return <StateMark state="error" label={<>not passed{again}</>} />;
    case 'passed':
      return (
        <StateMark
          state="passed"
          label={
            <>
              passed in {clockText(state.best.milliseconds)}
              {again}
            </>
          }
        />
      );
  }
}

import { useEffect, useRef, useState } from 'react';
import { elapsed } from '@/lib/practice/clock';
import { clockText, momentBetween } from '@/lib/practice/clock-words';
import type { Session } from '@/lib/practice/session';
import { isTicking, type Sitting, timeOf } from '@/lib/practice/sitting';

/** Says to a screen reader what the clocks come to, at few moments: the digits themselves are silent. */
export function ClockVoice({
  session,
  sitting,
  minutes,
  now,
}: {
  session: Session | undefined;
  sitting: Sitting | undefined;
  minutes: number;
  now: number;
}) {
  const [words, setWords] = useState('');
  const before = useRef<{ question: number; session: number; state: string }>(undefined);
  const state = stateOf(sitting);
  const question = sitting ? timeOf(sitting, now) : 0;
  const whole = session ? elapsed(session.clock, now) : 0;
  useEffect(() => {
    const last = before.current;
    before.current = { question, session: whole, state };
    if (!last) return;
    const says =
      (last.state !== state && stateWords(state, minutes, question)) ||
      (session && momentBetween(session.minutes, 'session', last.session, whole)) ||
      (state === 'running' && momentBetween(minutes, 'question', last.question, question));
    if (says) setWords(says);
  }, [state, question, whole, session, minutes]);
  return (
    <span className="sr" role="status" aria-label="Clock">
      {words}
    </span>
  );
}

type VoiceState = 'none' | 'running' | 'paused' | 'passed' | 'left';

function stateOf(sitting: Sitting | undefined): VoiceState {
  if (!sitting) return 'none';
  return sitting.ended?.because ?? (isTicking(sitting) ? 'running' : 'paused');
}

function stateWords(state: VoiceState, minutes: number, time: number): string {
  switch (state) {
    case 'none':
      return '';
    case 'running':
      return `The clock runs, ${minutes} minutes`;
    case 'paused':
      return 'The clock is paused';
    case 'passed':
      return `Passed in ${clockText(time)}`;
    case 'left':
      return 'Given up';
  }
}

'use client';

import { clockTime } from '@/components/notebook/clock-time';
import { CodeWords } from '@/components/output/CodeWords';
import { Button } from '@/components/ui/Button';
import { Disclosure } from '@/components/ui/Disclosure';
import { StateMark } from '@/components/ui/StateMark';
import { useStore } from '@/components/ui/useStore';
import { countProofs, proofSentence } from '@/lib/authoring/proof-words';
import type { ProofState } from '@/lib/authoring/prover';
import type { Proof } from '@/lib/kernel/proof';
import type { GoTo } from './go-to';
import { MutantShares } from './MutantShares';
import { PlaceButton } from './PlaceButton';
import { Proving } from './Proving';
import styles from './Studio.module.css';
import type { Desk } from './useStudio';

/** What the proof of the draft found: what does not hold first. */
export function ProofReport({ desk, onGoTo }: { desk: Desk; onGoTo: GoTo }) {
  const state = useStore(desk.prover.store, (proof) => proof);
  const text = useStore(desk.studio, (studio) => studio.text);
  switch (state.status) {
    case 'none':
      return (
        <p className={styles.quiet}>
          A proof runs every cell, shows that the starter fails, the solution passes, every wrong answer is caught, and
          every figure is the computed one. It runs the lesson’s code in this browser’s sandbox.
        </p>
      );
    case 'proving':
      return <Proving state={state} onCancel={desk.prover.cancel} />;
    case 'cancelled':
      return <p className={styles.quiet}>The proof was cancelled.</p>;
    case 'broken':
      return (
        <p>
          <StateMark state="error" label={`The proof could not be made: ${state.message}`} />{' '}
          <Button small variant="text" onPress={desk.prove}>
            Prove again
          </Button>
        </p>
      );
    case 'proved':
      return <Proved state={state} isCurrent={state.text === text} onProve={desk.prove} onGoTo={onGoTo} />;
  }
}

function Proved({
  state,
  isCurrent,
  onProve,
  onGoTo,
}: {
  state: Extract<ProofState, { status: 'proved' }>;
  isCurrent: boolean;
  onProve(): void;
  onGoTo: GoTo;
}) {
  const { proofs, mutants, at, ms } = state;
  const { failed } = countProofs(proofs);
  const of = (status: Proof['status']) => proofs.filter((each) => each.status === status);
  return (
    <div className={styles.proof}>
      <p role="status">
        <StateMark state={failed > 0 ? 'error' : 'passed'} label={<b>{proofSentence(state)}</b>} />{' '}
        <span className={styles.quiet}>
          Proved at {clockTime(at)} in {(ms / 1000).toFixed(1)} s.
        </span>
      </p>
      {!isCurrent && (
        <p>
          <StateMark state="stale" label="The text has changed since: this is of the text as it was." />{' '}
          <Button small variant="text" onPress={onProve}>
            Prove again
          </Button>
        </p>
      )}
      {failed > 0 && <Claims label="Claims that do not hold" proofs={of('failed')} onGoTo={onGoTo} />}
      <MutantShares mutants={mutants} />
      {of('passed').length > 0 && (
        <Disclosure summary={`${of('passed').length} that hold`}>
          <Claims label="Claims that hold" proofs={of('passed')} onGoTo={onGoTo} />
        </Disclosure>
      )}
    </div>
  );
}

const STATES = { passed: 'passed', failed: 'error' } as const;

function Claims({ label, proofs, onGoTo }: { label: string; proofs: readonly Proof[]; onGoTo: GoTo }) {
  return (
    <ul className={styles.rows} aria-label={label}>
      {proofs.map((each, position) => (
        <li key={position}>
          <PlaceButton line={each.line} column={each.column} onGoTo={onGoTo} />
          <span>
            <StateMark state={STATES[each.status]} label={<CodeWords text={each.says} />} />
            {each.status !== 'passed' && (
              <span className={styles.because}>
                <CodeWords text={each.message} />
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

'use client';

import { useEffect, useState } from 'react';
import { browserKernel } from '@/components/notebook/browser-kernel';
import { Button } from '@/components/ui/Button';
import { StateMark } from '@/components/ui/StateMark';
import { stepWords } from '@/lib/authoring/proof-words';
import type { ProofState } from '@/lib/authoring/prover';
import styles from './Studio.module.css';

/** What the proof does now, and for how long. */
export function Proving({
  state: { step, since },
  onCancel,
}: {
  state: Extract<ProofState, { status: 'proving' }>;
  onCancel(): void;
}) {
  const [now, setNow] = useState(since);
  const [starting, setStarting] = useState(false);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 100);
    const stop = browserKernel.onStatus((_, { status }) => setStarting(status === 'starting'));
    return () => {
      clearInterval(timer);
      stop();
    };
  }, []);
  return (
    <div className={styles.row}>
      <span role="status" aria-label="Proof">
        <StateMark state="running" label={stepWords(step)} />
        <span aria-hidden="true" className="num">{`, ${(Math.max(0, now - since) / 1000).toFixed(1)} s`}</span>
      </span>
      <Button small variant="line" onPress={onCancel}>
        Cancel
      </Button>
      {starting && <span className={styles.quiet}>An engine starts: some MB to download, the first time only.</span>}
    </div>
  );
}

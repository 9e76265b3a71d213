import type { Proof } from '../kernel/proof';
import type { ProofState } from './prover';

type Proved = Extract<ProofState, { status: 'proved' }>;
export type Counted = { readonly passed: number; readonly failed: number };

export function countProofs(proofs: readonly Proof[]): Counted {
  const of = (status: Proof['status']) => proofs.filter((each) => each.status === status).length;
  return { passed: of('passed'), failed: of('failed') };
}

/** "All 12 claims hold." "2 of 14 claims do not hold." */
export function proofSentence({ proofs }: Pick<Proved, 'proofs'>): string {
  const { passed, failed } = countProofs(proofs);
  const all = passed + failed;
  if (all === 0) return 'There is nothing to prove: no cell, no exercise, no figure.';
  if (failed > 0) return `${failed} of ${all} claims ${failed === 1 ? 'does' : 'do'} not hold.`;
  return `${all === 1 ? 'The one claim holds' : `All ${all} claims hold`}.`;
}

/** "proving the exercise large_orders" */
export function stepWords(step: string): string {
  if (step === '') return 'starting';
  if (step === 'cells') return 'running the cells';
  if (step === 'figures') return 'computing the figures';
  return `proving the exercise ${step}`;
}

import { type Kernel, withFileOptions } from '../kernel/kernel';
import type { Expected, ExpectedByExercise } from '../kernel/outcome';
import { proveExercise } from '../kernel/prove-exercise';
import type { Lesson } from '../lesson/schema';
import type { ProofState } from './prover';

/** The lesson that the preview shows, and the text it was read from. */
export type Good = { readonly text: string; readonly lesson: Lesson };

/** The outcomes of a draft's own answers: those of its proof, or computed when an exercise is first checked. */
export function createExpected(kernel: Kernel, read: () => Good, readProof: () => ProofState) {
  const computed = new WeakMap<Lesson, Map<string, Expected>>();
  return async (signal: AbortSignal, id: string): Promise<ExpectedByExercise> => {
    const { text, lesson } = read();
    const proof = readProof();
    if (proof.status === 'proved' && proof.text === text) return proof.expected;
    const known = computed.get(lesson) ?? new Map<string, Expected>();
    computed.set(lesson, known);
    const exercise = lesson.blocks.find((block) => block.kind === 'exercise' && block.id === id);
    if (!known.has(id) && exercise?.kind === 'exercise') {
      const { expected } = await proveExercise(withFileOptions(kernel, lesson.front), lesson, exercise, signal);
      if (expected) known.set(id, expected);
    }
    return Object.fromEntries(known);
  };
}

import { createStore, type Store } from '../core/store';
import type { Table } from '../core/value';
import type { Kernel } from '../kernel/kernel';
import type { MutantScore } from '../kernel/mutation/prove-mutants';
import type { ExpectedByExercise } from '../kernel/outcome';
import type { Proof } from '../kernel/proof';
import { proveLesson } from '../kernel/prove-lesson';
import type { Lesson } from '../lesson/schema';

/** The proof of a draft. What it says is of `text`, and of no other. */
export type ProofState =
  | { readonly status: 'none' }
  | { readonly status: 'proving'; readonly text: string; readonly step: string; readonly since: number }
  | {
      readonly status: 'proved';
      readonly text: string;
      readonly proofs: readonly Proof[];
      /** By exercise. */
      readonly mutants: ReadonlyMap<string, MutantScore>;
      readonly expected: ExpectedByExercise;
      readonly answers: Readonly<Record<string, Table>>;
      readonly at: number;
      readonly ms: number;
    }
  | { readonly status: 'cancelled' }
  /** What it needs did not load, or the kernel has a bug. */
  | { readonly status: 'broken'; readonly message: string };

export type Prover = {
  readonly store: Store<ProofState, ProofState>;
  /** Proves a lesson as it stands in `text`. Does nothing while it proves. */
  prove(kernel: Kernel, lesson: Lesson, text: string): Promise<void>;
  /** At once for who looks; what runs is ended behind it, before the next proof begins. */
  cancel(): void;
};

export function createProver(): Prover {
  const store = createStore<ProofState, ProofState>({ status: 'none' }, (_, next) => next);
  let running: AbortController | undefined;
  let ending: Promise<unknown> = Promise.resolve();
  return {
    store,
    async prove(kernel, lesson, text) {
      if (store.read().status === 'proving') return;
      const controller = new AbortController();
      const { signal } = controller;
      running = controller;
      const since = Date.now();
      const tell = (step: string) => signal.aborted || store.send({ status: 'proving', text, step, since });
      tell('');
      await ending;
      if (signal.aborted) return;
      const proving = proveLesson(kernel, lesson, signal, tell, { mutants: true });
      ending = proving.catch(() => undefined);
      try {
        const { run, expected, proofs, mutants } = await proving;
        if (signal.aborted) return;
        const answers = Object.fromEntries(
          [...run.answers].flatMap(([id, answer]) => ('message' in answer ? [] : [[id, answer] as const])),
        );
        const at = Date.now();
        store.send({ status: 'proved', text, proofs, mutants, expected, answers, at, ms: at - since });
      } catch (error) {
        if (signal.aborted) return;
        store.send({ status: 'broken', message: error instanceof Error ? error.message : String(error) });
      }
    },
    cancel() {
      if (store.read().status !== 'proving') return;
      running?.abort(new DOMException('The proof was cancelled', 'AbortError'));
      store.send({ status: 'cancelled' });
    },
  };
}

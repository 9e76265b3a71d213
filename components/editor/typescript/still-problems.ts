import type { EditorScope } from '../scope';
import type { CellProblem } from './answers';
import { typesOf } from './ask-types';

type Check = {
  readonly id: string;
  readonly scope: EditorScope;
  code(): string;
  tell(found: readonly CellProblem[]): void;
};

const QUIET_MILLISECONDS = 500;

const checks = new Set<Check>();
let timer: ReturnType<typeof setTimeout> | undefined;
let round = 0;

/** One cell after the other, so that a question about an open editor never waits for more than one of these. */
async function checkAll(): Promise<void> {
  const mine = ++round;
  for (const check of checks) {
    const code = check.code();
    // Offline, and never loaded: then code is text without marks.
    const found = await typesOf(check.scope)
      .problems(check.id, code)
      .catch(() => undefined);
    if (mine !== round) return;
    if (found && checks.has(check) && check.code() === code) check.tell(found);
  }
}

/** Looks after each change of the scope for what is wrong in code that nobody has entered. */
export function watchStill(check: Check): () => void {
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void checkAll(), QUIET_MILLISECONDS);
  };
  checks.add(check);
  later();
  const stop = check.scope.subscribe(later);
  return () => {
    checks.delete(check);
    stop();
  };
}

import type { Fault } from '../../../../core/fault';
import type { AskOutside } from './ask-outside';
import { checkFaults } from './check-faults';
import type { Program } from './program';

/** `faults`, as cells say what goes wrong. What a crash ended begins anew. */
export function createFaultTools(
  ask: Pick<AskOutside, 'faults' | 'setFaults'>,
  program: Program,
  watched: <T>(answer: Promise<T>) => Promise<T>,
) {
  async function set(given: unknown): Promise<void> {
    await watched(ask.setFaults(checkFaults(given)));
    program.begin();
    program.acted();
  }
  return {
    set,
    clear: () => set([]),
    list: (): Promise<readonly Fault[]> => watched(ask.faults()),
  };
}

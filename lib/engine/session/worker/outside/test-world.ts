import type { AskOutside } from './ask-outside';
import type { Program } from './program';

/** What is outside, as tests find it: each as the cell left it, without faults; and afterwards all is as it was. */
export function createTestWorld(ask: Pick<AskOutside, 'faults' | 'setFaults' | 'mark' | 'renew'>, program: Program) {
  async function renew() {
    program.begin();
    if (!program.takeHasActed()) return;
    await ask.renew();
    await ask.setFaults([]);
  }
  return {
    renew,
    async around<T>(run: () => Promise<T>): Promise<T> {
      const faults = await ask.faults();
      await ask.mark();
      if (faults.length > 0) await ask.setFaults([]);
      try {
        return await run();
      } finally {
        await renew();
        if (faults.length > 0) await ask.setFaults(faults);
      }
    },
  };
}

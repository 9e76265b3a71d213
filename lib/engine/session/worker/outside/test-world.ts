import type { AskOutside } from './ask-outside';
import type { Program } from './program';

/** What is outside, as tests find it: each as the cell left it, without faults; and afterwards all is as it was. */
export function createTestWorld(ask: Pick<AskOutside, 'mark' | 'renew' | 'restore'>, program: Program) {
  return {
    async renew() {
      program.begin();
      if (program.takeHasActed()) await ask.renew();
    },
    async around<T>(run: () => Promise<T>): Promise<T> {
      await ask.mark();
      program.acted(); // the cell, and whoever was before it
      try {
        return await run();
      } finally {
        await ask.restore();
        program.begin();
      }
    },
  };
}

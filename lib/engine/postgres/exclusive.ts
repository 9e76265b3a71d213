import type { Turns } from '../sql/turns';
import type { Postgres } from './boot';
import type { World } from './world';

/** Who may keep the server between two pieces of work: a client's connection, while it is in a transaction. */
export type Holder = { readonly world: World; keeps(): boolean };

/**
 * Does work on the world when its turn has come, and nobody else keeps the server; an aborted call rejects at once.
 * A holder's own call rejects with `NobodyGoesOn` if another of its world keeps the server and nothing comes of it.
 */
export type Exclusive = <T>(world: World, signal: AbortSignal, work: () => Promise<T>, holder?: Holder) => Promise<T>;

export class NobodyGoesOn extends Error {}

/** How long a connection waits for one that asks for nothing. */
const PATIENCE_MS = 1_000;

/** Turns on a server that one connection can keep. `wake` is to be called when a keeper may have lost it by other means. */
export function createExclusive(turns: Turns<Postgres>): { readonly exclusive: Exclusive; readonly wake: () => void } {
  let keeper: Holder | undefined;
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const go of [...waiting]) go();
  };

  async function exclusive<T>(world: World, signal: AbortSignal, work: () => Promise<T>, holder?: Holder): Promise<T> {
    for (;;) {
      const turn = await turns.inTurn(signal, async () => {
        if (keeper && keeper !== holder && keeper.keeps()) return { kept: keeper };
        try {
          return { value: await work() };
        } finally {
          keeper = holder?.keeps() ? holder : undefined;
          wake();
        }
      });
      if ('value' in turn) return turn.value;
      const patience = holder && turn.kept.world === world ? PATIENCE_MS : undefined;
      if ((await woken(signal, patience)) === 'in-vain') throw new NobodyGoesOn();
    }
  }

  function woken(signal: AbortSignal, patienceMs: number | undefined): Promise<'woken' | 'in-vain'> {
    return new Promise((resolve, reject) => {
      const end = () => {
        waiting.delete(go);
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
      };
      const go = () => {
        end();
        resolve('woken');
      };
      const stop = () => {
        end();
        reject(signal.reason);
      };
      const giveUp = () => {
        end();
        resolve('in-vain');
      };
      const timer = patienceMs === undefined ? undefined : setTimeout(giveUp, patienceMs);
      waiting.add(go);
      signal.addEventListener('abort', stop, { once: true });
    });
  }

  return { exclusive, wake };
}

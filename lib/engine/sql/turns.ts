import type { Power } from './power';

/** An engine in its worker, as far as its work is handed out. */
export type Running = {
  isBroken(): boolean;
  /** Rejects if the worker fails as a whole. */
  readonly failed: Promise<never>;
  end(): void;
};

type TurnsParts<Engine extends Running> = {
  /** As the reader calls it. */
  readonly name: string;
  readonly power: Power<Engine>;
  /** How long the engine may take to end its work after a stop, before its worker is ended. */
  readonly stopGraceMs: number;
  /** Makes all databases again in another worker. */
  restore(engine: Engine): Promise<void>;
};

export type Turns<Engine> = {
  /**
   * Does work when its turn has come. A stopped call rejects at once; `cancel` asks the engine to end what it does, and is called
   * again until the work has ended: it may have come between two statements.
   */
  inTurn<T>(signal: AbortSignal, work: (engine: Engine) => Promise<T>, cancel?: () => void): Promise<T>;
  isClosed(): boolean;
  close(): void;
};

/** One worker, one piece of work at a time. A worker that does not answer a stop, or breaks, is replaced before the next. */
export function takeTurns<Engine extends Running>({
  name,
  power,
  stopGraceMs,
  restore,
}: TurnsParts<Engine>): Turns<Engine> {
  let lastWork: Promise<unknown> = Promise.resolve();
  const closing = new AbortController();
  /** Whether a restore failed: the databases are in no worker. */
  let lost = false;

  async function restart() {
    lost = true;
    await restore(await power.replace());
    lost = false;
    power.ready();
  }

  return {
    inTurn<T>(signal: AbortSignal, work: (engine: Engine) => Promise<T>, cancel = () => {}): Promise<T> {
      signal.throwIfAborted();
      return new Promise<T>((resolve, reject) => {
        const over = new AbortController();
        const stopped = AbortSignal.any([signal, closing.signal]);
        stopped.addEventListener('abort', () => reject(stopped.reason), { once: true, signal: over.signal });
        if (stopped.aborted) reject(stopped.reason);
        const turn = async () => {
          if (stopped.aborted) return;
          power.busy();
          if (lost) await restart();
          const engine = await power.on();
          if (stopped.aborted) return;
          power.working();
          const done = work(engine).then(resolve, reject);
          const answered = await Promise.race([
            done,
            overdue(signal, cancel, stopGraceMs, over.signal),
            engine.failed.catch(() => 'overdue'),
          ]);
          if (answered === 'overdue' || engine.isBroken()) {
            reject(new Error(`${name}’s worker failed.`));
            await restart();
          }
        };
        lastWork = lastWork
          .then(turn)
          .catch(reject)
          .finally(() => {
            over.abort();
            power.idle();
          });
      });
    },
    isClosed: () => closing.signal.aborted,
    close() {
      closing.abort(new Error('The engine was closed.'));
      power.off();
    },
  };
}

const CANCEL_AGAIN_MS = 20;

/** Once the work is to stop: asks the engine to, and gives it a moment. */
function overdue(signal: AbortSignal, cancel: () => void, graceMs: number, over: AbortSignal): Promise<'overdue'> {
  return new Promise((resolve) => {
    const onAbort = () => {
      cancel();
      const again = setInterval(cancel, CANCEL_AGAIN_MS);
      const timer = setTimeout(() => {
        clearInterval(again); // its worker is about to end
        resolve('overdue');
      }, graceMs);
      const forget = () => {
        clearInterval(again);
        clearTimeout(timer);
      };
      over.addEventListener('abort', forget, { once: true });
    };
    signal.addEventListener('abort', onAbort, { once: true, signal: over });
  });
}

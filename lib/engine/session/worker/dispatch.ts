import type { Lane } from '../link';

/**
 * The messages of `rpc.ts` without zod, which would treble a worker's size.
 * What comes in was sent by our own page: nothing here is a learner's.
 */
export function answer(api: object, lane: Lane): void {
  lane.onmessage = async ({ data }) => {
    const { id, method, args } = data as { id: number; method: string; args: unknown[] };
    try {
      const run: unknown = Reflect.get(api, method);
      if (typeof run !== 'function') throw new Error(`no method "${method}"`);
      lane.postMessage({ id, ok: true, value: await run(...args) });
    } catch (error) {
      lane.postMessage({
        id,
        ok: false,
        message: error instanceof Error ? `${error.message}\n${error.stack}` : String(error),
      });
    }
  };
}

type Answer = { readonly id: number; readonly ok: boolean; readonly value?: unknown; readonly message?: string };

/** The side that asks. */
export function asker(lane: Lane) {
  const waiting = new Map<number, (answer: Answer) => void>();
  let lastId = 0;
  lane.onmessage = ({ data }) => {
    const reply = data as Answer;
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  };
  return (method: string, ...args: readonly unknown[]): Promise<unknown> => {
    const id = ++lastId;
    lane.postMessage({ id, method, args });
    return new Promise((resolve, reject) => {
      waiting.set(id, ({ ok, value, message }) => (ok ? resolve(value) : reject(new Error(message))));
    });
  };
}

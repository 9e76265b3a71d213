import { z } from 'zod';

/** A contract: a type of async methods. Arguments and answers must survive a structured clone. */
export type Api = Record<string, (...args: never[]) => Promise<unknown>>;

/** A port, or anything that posts like one: a browser's MessagePort, Node's, a worker. */
export type Port = {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
  close?(): void;
};

const Call = z.object({ id: z.number(), method: z.string(), args: z.array(z.unknown()) });
const Reply = z.discriminatedUnion('ok', [
  z.object({ id: z.number(), ok: z.literal(true), value: z.unknown() }),
  z.object({ id: z.number(), ok: z.literal(false), message: z.string() }),
]);

/** The side that works: a worker, a frame, or a test. A thrown error is a bug of ours; a learner's mistake is a value. */
export function serve(api: Api, port: Port): void {
  port.onmessage = async ({ data }) => {
    const call = Call.safeParse(data);
    if (!call.success) return;
    const { id, method, args } = call.data;
    try {
      const run = Object.hasOwn(api, method) ? api[method] : undefined;
      if (!run) throw new Error(`no method "${method}"`);
      port.postMessage({ id, ok: true, value: await run(...(args as never[])) });
    } catch (error) {
      port.postMessage({ id, ok: false, message: error instanceof Error ? error.message : String(error) });
    }
  };
}

export type Client<A extends Api> = {
  call<M extends keyof A & string>(method: M, ...args: Parameters<A[M]>): ReturnType<A[M]>;
  /** Rejects every call still waiting with `reason`: a stopped worker never answers. */
  close(reason: unknown): void;
};

/** The side that asks. */
export function connect<A extends Api>(port: Port): Client<A> {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(reason: unknown): void }>();
  let lastId = 0;
  port.onmessage = ({ data }) => {
    const { data: reply } = Reply.safeParse(data);
    if (!reply) return; // a sandboxed frame may post anything
    const caller = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.ok) caller?.resolve(reply.value);
    else caller?.reject(new Error(reply.message));
  };
  return {
    call(method, ...args) {
      const id = ++lastId;
      port.postMessage({ id, method, args });
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject })) as ReturnType<A[typeof method]>;
    },
    close(reason) {
      for (const { reject } of waiting.values()) reject(reason);
      waiting.clear();
      port.close?.();
    },
  };
}

import type { PostgresHost } from './host';
import type { Answer, Notice, Parts, Reply, Request, ServerWords } from './protocol';

/** What the server answered to some SQL instead of rows. */
export class ServerError extends Error {
  readonly words: ServerWords;
  readonly sql: string;
  constructor(words: ServerWords, sql: string) {
    super(words.message);
    this.words = words;
    this.sql = sql;
  }
}

/** The engine itself broke: it has to be ended. */
export class BrokenError extends Error {}

/** A running server: one connection, requests in turn. */
export type Postgres = {
  /** Statements in one message: together or not at all. Whatever it rejects with is a ServerError or a BrokenError. */
  run(sql: string, blob?: Uint8Array): Promise<readonly Answer[]>;
  /** What the server answers to a client's messages, the last of which asks for its ReadyForQuery. A mistake is an answer too. */
  exchange(bytes: Uint8Array): Promise<Uint8Array>;
  /** The columns that a statement would give. */
  describe(sql: string): Promise<Answer['fields']>;
  /** What the server remarked since this was asked last. */
  takeNotices(): readonly Notice[];
  /** The search path that the connection has; undefined if unknown. */
  path: string | undefined;
  /** The names of types, by number and modifier, as `format_type` gives them. */
  readonly typeNames: Map<string, string>;
  isBroken(): boolean;
  /** Rejects if the worker fails as a whole. */
  readonly failed: Promise<never>;
  /** Ends the worker. What was asked of it is never answered. */
  end(): void;
};

type Ask = Request extends infer R ? (R extends { readonly id: number } ? Omit<R, 'id'> : never) : never;

export async function bootPostgres(host: PostgresHost, parts: Parts): Promise<Postgres> {
  const worker = host.startWorker();
  const waiting = new Map<number, (reply: Reply) => void>();
  let [asked, broken] = [0, false];
  let notices: Notice[] = [];
  const failed = new Promise<never>((_, reject) => {
    worker.onerror = ({ message }) => reject(new Error(`Postgres’s worker failed: ${message}`));
  });
  failed.catch(() => {
    broken = true;
  });
  worker.onmessage = ({ data }) => {
    const reply = data as Reply;
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  };
  async function replyTo(request: Ask): Promise<Exclude<Reply, { status: 'broken' }>> {
    const id = ++asked;
    const reply = await new Promise<Reply>((resolve) => {
      waiting.set(id, resolve);
      worker.postMessage({ ...request, id });
    });
    notices.push(...reply.notices);
    if (reply.status !== 'broken') return reply;
    broken = true;
    throw new BrokenError(reply.message);
  }
  async function ask(request: Ask, sql: string): Promise<readonly Answer[]> {
    const reply = await replyTo(request);
    if (reply.status === 'refused') throw new ServerError(reply.words, sql);
    return reply.status === 'done' ? reply.answers : [];
  }
  try {
    await Promise.race([ask({ kind: 'boot', parts }, ''), failed]);
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return {
    run: (sql, blob) => ask({ kind: 'run', sql, blob }, sql),
    async exchange(bytes) {
      const reply = await replyTo({ kind: 'exchange', bytes });
      return reply.status === 'exchanged' ? reply.bytes : new Uint8Array();
    },
    describe: async (sql) => (await ask({ kind: 'describe', sql }, sql))[0]?.fields ?? [],
    takeNotices() {
      const taken = notices;
      notices = [];
      return taken;
    },
    path: undefined,
    typeNames: new Map(),
    isBroken: () => broken,
    failed,
    end: () => worker.terminate(),
  };
}

import type { Recorder } from '../recorder';
import type { Job, JobAnswer } from './exchange';
import { type Refuse, sentText } from './sent-function';
import type { StartThread, Thread } from './threads';

export type PoolHost = {
  readonly start: StartThread;
  /** The script of a pool's worker. */
  readonly script: string;
  readonly refuse: Refuse;
  readonly recorder: Pick<Recorder, 'called'>;
  /** Tells the clock that something is waited for. */
  readonly watched: <T>(answer: Promise<T>) => Promise<T>;
  /** Told of an error in a worker that nobody caught. */
  readonly onUncaught: (words: string) => void;
};

type Outcome = { readonly failed: false; readonly value: unknown } | { readonly failed: true; readonly words: string };
type Waiting = { readonly job: Job; readonly settle: (outcome: Outcome) => void };

/** Workers that call functions, each started when there is work for it. */
export function openPool(size: number, { start, script, refuse, recorder, watched, onUncaught }: PoolHost) {
  const queue: Waiting[] = [];
  const idle: Thread[] = [];
  const busy = new Map<Thread, Waiting>();
  let closed: string | undefined;
  let lastId = 0;

  function startThread(): Thread {
    const thread = start(script, {
      onMessage: (message) => hear(thread, message as JobAnswer),
      onLost(reason) {
        const lost = busy.get(thread);
        busy.delete(thread);
        thread.end();
        lost?.settle({ failed: true, words: `its worker ended: ${reason}` });
        work();
      },
    });
    return thread;
  }

  function hear(thread: Thread, answer: JobAnswer) {
    if (answer.kind === 'uncaught') return onUncaught(answer.words);
    const answered = busy.get(thread);
    if (answered?.job.id !== answer.id) return;
    busy.delete(thread);
    idle.push(thread);
    answered.settle(
      answer.kind === 'returned' ? { failed: false, value: answer.value } : { failed: true, words: answer.words },
    );
    work();
  }

  function work() {
    while (queue.length > 0 && (idle.length > 0 || busy.size < size)) {
      const next = queue.shift();
      if (!next) return;
      const thread = idle.pop() ?? startThread();
      busy.set(thread, next);
      try {
        thread.send(next.job);
      } catch (thrown) {
        busy.delete(thread);
        idle.push(thread);
        next.settle({ failed: true, words: String(thrown) }); // an argument that cannot be cloned
      }
    }
  }

  const call = (text: string, args: readonly unknown[]): Promise<Outcome> =>
    new Promise((settle) => {
      queue.push({ job: { id: ++lastId, text, args }, settle });
      work();
    });

  /** `failure` is made before anything is waited for: its stack leads to the cell. */
  function checked(failure: Error): void {
    if (closed !== undefined) throw Object.assign(failure, { message: `This pool works no more: ${closed}` });
  }

  async function mapAll(list: readonly unknown[], text: string, failure: Error): Promise<unknown[]> {
    const values: unknown[] = new Array(list.length);
    const failures = new Map<number, string>();
    let next = 0;
    async function take() {
      while (next < list.length && failures.size === 0) {
        const index = next++;
        const outcome = await call(text, [list[index], index]);
        if (outcome.failed) failures.set(index, outcome.words);
        else values[index] = outcome.value;
      }
    }
    await Promise.all(Array.from({ length: Math.min(size, list.length) }, take));
    if (failures.size === 0) return values;
    const item = Math.min(...failures.keys());
    throw Object.assign(failure, { item, message: `The pool's item ${item} failed: ${failures.get(item)}` });
  }

  return {
    size,
    /** The answers for all items, in their order. Of items that fail, the first is told; none is begun after one. */
    async map(items: Iterable<unknown>, work: unknown): Promise<unknown[]> {
      const failure = new Error();
      checked(failure);
      const text = sentText(work, refuse);
      const list = [...items];
      recorder.called('pool', 'map', { items: list.length });
      return watched(mapAll(list, text, failure));
    },
    async run(work: unknown, ...args: unknown[]): Promise<unknown> {
      const failure = new Error();
      checked(failure);
      const text = sentText(work, refuse);
      recorder.called('pool', 'run', { arguments: args.length });
      const outcome = await watched(call(text, args));
      if (!outcome.failed) return outcome.value;
      throw Object.assign(failure, { message: `The pool's work failed: ${outcome.words}` });
    },
    /** `words` are what its work under way, and whoever asks later, is told. */
    close(words: string) {
      if (closed !== undefined) return;
      closed = words;
      const ended = [...busy.values(), ...queue.splice(0)];
      for (const thread of [...busy.keys(), ...idle.splice(0)]) thread.end();
      busy.clear();
      for (const { settle } of ended) settle({ failed: true, words });
    },
    get isOpen() {
      return closed === undefined;
    },
  };
}

export type OpenPool = ReturnType<typeof openPool>;

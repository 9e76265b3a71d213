/** What goes between the page and its engines' workers, counted where it passes. */
export type Traffic = {
  /** Requests that an engine's worker has been sent so far. */
  requests(): number;
  /** Resolves when no engine has been busy for a while. */
  calm(): Promise<void>;
  /** Workers of the page that were not ended. */
  workers(): number;
};

const CALM_MS = 600;
/** Tells how far a download is; it answers nothing. */
const PROGRESS = 'INSTANTIATE_PROGRESS';

const numberAt = (data: unknown, key: string): number | undefined => {
  const value = typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;
  return typeof value === 'number' ? value : undefined;
};

/** Has every worker that is made from now on counted. */
export function countTraffic(): Traffic {
  const open = new Map<Worker, Set<number>>();
  let requests = 0;
  let busyAt = performance.now();

  window.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      const waiting = new Set<number>();
      open.set(this, waiting);
      this.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const answered = numberAt(data, 'requestId');
        busyAt = performance.now();
        if (answered !== undefined && Reflect.get(Object(data), 'type') !== PROGRESS) waiting.delete(answered);
      });
    }
    override postMessage(message: unknown, options?: Transferable[] | StructuredSerializeOptions) {
      const number = numberAt(message, 'messageId');
      if (number !== undefined) {
        open.get(this)?.add(number);
        requests++;
        busyAt = performance.now();
      }
      super.postMessage(message, Array.isArray(options) ? { transfer: options } : options);
    }
    override terminate() {
      open.delete(this);
      super.terminate();
    }
  };

  const isBusy = () => [...open.values()].some(({ size }) => size > 0);
  return {
    requests: () => requests,
    workers: () => open.size,
    async calm() {
      while (isBusy() || performance.now() - busyAt < CALM_MS) await new Promise((resolve) => setTimeout(resolve, 50));
    },
  };
}

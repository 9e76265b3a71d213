import type { Codec } from './codec';

/** A codec that runs, in a worker or here. */
export type RunningCodec = { readonly codec: Codec; end(): void };

/** The codec of an engine: it starts when it is first needed, and is ended with the work that is stopped. */
export type CodecHolder = {
  open(): Promise<Codec>;
  /** Ends it if it is at work: what was asked of it rejects. */
  stop(): void;
  close(): void;
};

export function holdCodec(start: () => Promise<RunningCodec>): CodecHolder {
  let running: Promise<RunningCodec> | undefined;
  /** What rejects the calls that wait for an answer. */
  const waiting = new Set<(reason: Error) => void>();

  function close() {
    for (const reject of waiting) reject(new Error('The work on files was stopped.'));
    void running?.then(
      ({ end }) => end(),
      () => {},
    );
    running = undefined;
  }

  async function ask<T>(asked: Promise<RunningCodec>, call: () => Promise<T>): Promise<T> {
    if (asked !== running) throw new Error('The work on files was stopped.');
    let stop: ((reason: Error) => void) | undefined;
    const stopped = new Promise<never>((_, reject) => {
      stop = reject;
      waiting.add(reject);
    });
    try {
      return await Promise.race([call(), stopped]);
    } finally {
      if (stop) waiting.delete(stop);
    }
  }

  return {
    async open() {
      const asked = running ?? start();
      running = asked;
      const { codec } = await asked.catch((error: unknown) => {
        running = undefined;
        throw error;
      });
      return {
        readFile: (...args) => ask(asked, () => codec.readFile(...args)),
        readParquet: (...args) => ask(asked, () => codec.readParquet(...args)),
        readFacts: (...args) => ask(asked, () => codec.readFacts(...args)),
        readJson: (...args) => ask(asked, () => codec.readJson(...args)),
        beginParquet: (...args) => ask(asked, () => codec.beginParquet(...args)),
        addRowGroup: (...args) => ask(asked, () => codec.addRowGroup(...args)),
        endParquet: (...args) => ask(asked, () => codec.endParquet(...args)),
        dropParquet: (...args) => ask(asked, () => codec.dropParquet(...args)),
        writeJson: (...args) => ask(asked, () => codec.writeJson(...args)),
      };
    },
    stop: () => waiting.size > 0 && close(),
    close,
  };
}

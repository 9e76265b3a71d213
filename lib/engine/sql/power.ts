import { invariant } from '../../core/invariant';
import type { EngineStatus } from '../sql-engine';

/** How long the engine has nothing to do before the worker that waits is started: the page has its first results by then. */
const REST_MS = 3_000;
/** Work that takes longer than this may be stopped, and then the other worker is wanted at once. */
const LONG_MS = 1_000;

type PowerParts<Engine> = {
  boot(onProgress: (loadedBytes: number) => void): Promise<Engine>;
  /** Bytes that starting loads, before compression; 0 if unknown. */
  readonly totalBytes: number;
  /** When a second worker is kept warm: once the engine has `rested` or works for long, or only when a stop had to end the first and was `needed`. */
  readonly standby: 'never' | 'rested' | 'needed';
  whenIdle(run: () => void): void;
};

/** The worker that runs, and the one that waits to take its place. */
export class Power<Engine extends { end(): void }> {
  readonly #parts: PowerParts<Engine>;
  readonly #listeners = new Set<(status: EngineStatus) => void>();
  #status: EngineStatus = { status: 'off' };
  #live: Promise<Engine> | undefined;
  #standby: Promise<Engine> | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** Whether a stop had to end a worker: another may. */
  #needed = false;
  #closed = false;

  constructor(parts: PowerParts<Engine>) {
    this.#parts = parts;
  }

  onStatus(listener: (status: EngineStatus) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#status);
    return () => this.#listeners.delete(listener);
  }

  #tell(status: EngineStatus) {
    this.#status = status;
    for (const listener of this.#listeners) listener(status);
  }

  /** The running engine; it starts on the first need. A start that failed is tried again. */
  on(): Promise<Engine> {
    invariant(!this.#closed, 'the engine was closed');
    this.#live ??= this.#start();
    return this.#live;
  }

  async #start(): Promise<Engine> {
    const { totalBytes } = this.#parts;
    this.#tell({ status: 'starting', loadedBytes: 0, totalBytes });
    try {
      const engine = await this.#boot((loadedBytes) => this.#tell({ status: 'starting', loadedBytes, totalBytes }));
      this.#tell({ status: 'ready' });
      return engine;
    } catch (error) {
      this.#live = undefined;
      this.#tell({ status: 'off' });
      throw error;
    }
  }

  async #boot(onProgress: (loadedBytes: number) => void = () => {}): Promise<Engine> {
    const engine = await this.#parts.boot(onProgress);
    if (this.#closed) engine.end();
    return engine;
  }

  /** Ends the running engine and gives the one that waited, or a new one. */
  async replace(): Promise<Engine> {
    this.#tell({ status: 'restoring' });
    this.#needed = true;
    void this.#live?.then(
      ({ end }) => end(),
      () => {},
    );
    const standby = this.#standby;
    this.#standby = undefined;
    this.#live = standby ? standby.catch(() => this.#boot()) : this.#boot();
    this.#live.catch(() => {
      this.#live = undefined;
    });
    return this.#live;
  }

  ready() {
    this.#tell({ status: 'ready' });
  }

  /** There is work: a second worker would only be in its way. */
  busy() {
    clearTimeout(this.#rest);
  }

  /** The engine is there and works. */
  working() {
    if (this.#parts.standby === 'rested') this.#startStandbyIn(LONG_MS);
  }

  /** The work is done: the second worker may start, at once if a stop has needed one. */
  idle() {
    const { standby } = this.#parts;
    if (standby === 'never' || !this.#live || this.#standby || this.#closed) return;
    clearTimeout(this.#rest);
    if (this.#needed) this.#startStandby();
    else if (standby === 'rested') this.#startStandbyIn(REST_MS);
  }

  #startStandbyIn(ms: number) {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#startStandby(), ms);
  }

  #startStandby() {
    if (this.#standby || this.#closed) return;
    const standby = new Promise<void>((resolve) => this.#parts.whenIdle(resolve)).then(() => this.#boot());
    standby.catch(() => {
      if (this.#standby === standby) this.#standby = undefined;
    });
    this.#standby = standby;
  }

  off() {
    this.#closed = true;
    clearTimeout(this.#rest);
    for (const engine of [this.#live, this.#standby])
      void engine?.then(
        ({ end }) => end(),
        () => {},
      );
    this.#tell({ status: 'off' });
  }
}

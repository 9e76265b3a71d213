import { invariant } from '../../core/invariant';
import type { EngineStatus } from '../sql-engine';
import type { DuckdbHost } from './host';

/** How long the engine has nothing to do before the worker that waits is started: the page has its first results by then. */
const REST_MS = 3_000;

type PowerHost = Pick<DuckdbHost, 'wasmBytes' | 'standby' | 'whenIdle'>;
type Boot<Engine> = (onProgress: (loadedBytes: number) => void) => Promise<Engine>;

/** The worker that runs, and the one that waits to take its place. */
export class Power<Engine extends { end(): void }> {
  readonly #host: PowerHost;
  readonly #boot: Boot<Engine>;
  readonly #listeners = new Set<(status: EngineStatus) => void>();
  #status: EngineStatus = { status: 'off' };
  #live: Promise<Engine> | undefined;
  #standby: Promise<Engine> | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** Whether a stop had to end a worker: another may. */
  #wanted = false;
  #closed = false;

  constructor(host: PowerHost, boot: Boot<Engine>) {
    this.#host = host;
    this.#boot = boot;
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
    const totalBytes = this.#host.wasmBytes;
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

  /** Ends the running engine and gives the one that waited, or a new one. */
  async replace(): Promise<Engine> {
    this.#tell({ status: 'restoring' });
    this.#wanted = true;
    void this.#live?.then(
      ({ end }) => end(),
      () => {},
    );
    const standby = this.#standby;
    this.#standby = undefined;
    const fresh = () => this.#boot(() => {});
    this.#live = standby ? standby.catch(fresh) : fresh();
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

  /** The work is done: starts the second worker once the engine has rested, or at once if a stop has needed one. */
  idle() {
    if (!this.#host.standby || !this.#live || this.#standby || this.#closed) return;
    clearTimeout(this.#rest);
    if (this.#wanted) this.#startStandby();
    else this.#rest = setTimeout(() => this.#startStandby(), REST_MS);
  }

  #startStandby() {
    if (this.#standby || this.#closed) return;
    const standby = new Promise<void>((resolve) => this.#host.whenIdle(resolve)).then(() => this.#boot(() => {}));
    standby.catch(() => {
      if (this.#standby === standby) this.#standby = undefined;
    });
    void standby.then(
      ({ end }) => this.#closed && end(),
      () => {},
    );
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

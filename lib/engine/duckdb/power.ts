import { invariant } from '../../core/invariant';
import type { EngineStatus } from '../sql-engine';
import type { bootDuckdb, Duckdb } from './boot';
import type { DuckdbHost } from './host';

/** The worker that runs, and the one that waits to take its place. */
export class Power {
  readonly #host: DuckdbHost;
  readonly #boot: typeof bootDuckdb;
  readonly #listeners = new Set<(status: EngineStatus) => void>();
  #status: EngineStatus = { status: 'off' };
  #live: Promise<Duckdb> | undefined;
  #standby: Promise<Duckdb> | undefined;
  #closed = false;

  constructor(host: DuckdbHost, boot: typeof bootDuckdb) {
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
  on(): Promise<Duckdb> {
    invariant(!this.#closed, 'the engine was closed');
    this.#live ??= this.#start();
    return this.#live;
  }

  async #start(): Promise<Duckdb> {
    const totalBytes = this.#host.wasmBytes;
    this.#tell({ status: 'starting', loadedBytes: 0, totalBytes });
    try {
      const duckdb = await this.#boot(this.#host, (loadedBytes) =>
        this.#tell({ status: 'starting', loadedBytes, totalBytes }),
      );
      this.#tell({ status: 'ready' });
      return duckdb;
    } catch (error) {
      this.#live = undefined;
      this.#tell({ status: 'off' });
      throw error;
    }
  }

  /** Ends the running engine and gives the one that waited, or a new one. */
  async replace(): Promise<Duckdb> {
    this.#tell({ status: 'restoring' });
    void this.#live?.then(
      ({ end }) => end(),
      () => {},
    );
    const standby = this.#standby;
    this.#standby = undefined;
    const fresh = () => this.#boot(this.#host, () => {});
    this.#live = standby ? standby.catch(fresh) : fresh();
    this.#live.catch(() => {
      this.#live = undefined;
    });
    return this.#live;
  }

  ready() {
    this.#tell({ status: 'ready' });
  }

  /** Starts the second worker when there is nothing else to do. */
  keepStandby() {
    if (!this.#host.standby || this.#standby || this.#closed) return;
    const standby = new Promise<void>((resolve) => this.#host.whenIdle(resolve)).then(() =>
      this.#boot(this.#host, () => {}),
    );
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
    for (const engine of [this.#live, this.#standby])
      void engine?.then(
        ({ end }) => end(),
        () => {},
      );
    this.#tell({ status: 'off' });
  }
}

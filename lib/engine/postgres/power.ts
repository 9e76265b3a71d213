import { invariant } from '../../core/invariant';
import type { EngineStatus } from '../sql-engine';
import { bootPostgres, type Postgres } from './boot';
import type { PostgresHost } from './host';
import type { Parts } from './protocol';

/** The worker that runs and, after a stop, the one that waits to take its place. */
export class Power {
  readonly #host: PostgresHost;
  readonly #listeners = new Set<(status: EngineStatus) => void>();
  #status: EngineStatus = { status: 'off' };
  #parts: Promise<Parts> | undefined;
  #live: Promise<Postgres> | undefined;
  #standby: Promise<Postgres> | undefined;
  #wasReplaced = false;
  #closed = false;

  constructor(host: PostgresHost) {
    this.#host = host;
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
  on(): Promise<Postgres> {
    invariant(!this.#closed, 'the engine was closed');
    this.#live ??= this.#start();
    return this.#live;
  }

  async #start(): Promise<Postgres> {
    const { totalBytes } = this.#host;
    const tell = (loadedBytes: number) => this.#tell({ status: 'starting', loadedBytes, totalBytes });
    tell(0);
    try {
      const postgres = await this.#boot(tell);
      this.#tell({ status: 'ready' });
      return postgres;
    } catch (error) {
      this.#live = undefined;
      this.#tell({ status: 'off' });
      throw error;
    }
  }

  async #boot(onProgress: (loadedBytes: number) => void = () => {}): Promise<Postgres> {
    this.#parts ??= this.#host.fetchParts(onProgress);
    try {
      const postgres = await bootPostgres(this.#host, await this.#parts);
      if (this.#closed) postgres.end();
      return postgres;
    } catch (error) {
      this.#parts = undefined;
      throw error;
    }
  }

  /** Ends the running engine and gives the one that waited, or a new one. */
  async replace(): Promise<Postgres> {
    this.#tell({ status: 'restoring' });
    this.#wasReplaced = true;
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

  /** Who has stopped once will stop again: from then on a second worker waits. */
  keepStandby() {
    if (!this.#host.standby || !this.#wasReplaced || this.#standby || this.#closed) return;
    const standby = this.#boot();
    standby.catch(() => {
      if (this.#standby === standby) this.#standby = undefined;
    });
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

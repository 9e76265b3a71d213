import type { Place, SqlDatabase } from './sql-engine';

/** A database server as clients reach it: by bytes of PostgreSQL's protocol, version 3. */
export interface WireServer {
  connect(): WireConnection;
}

/** One client's connection: first a start-up message and a password, then statements. */
export interface WireConnection {
  /** What the server answers to these bytes; they may end within a message. A client's mistake is an answer. */
  exchange(place: Place, bytes: Uint8Array, signal: AbortSignal): Promise<Uint8Array>;
  /** Where it stands: `closed` by a refused log-in or a client that said good-bye. */
  readonly state: 'starting' | 'idle' | 'in-transaction' | 'closed';
  /** How many statements changed something, so far. */
  readonly changes: number;
  /** Ends it, whatever it is doing: an open transaction is rolled back. */
  close(signal: AbortSignal): Promise<void>;
}

/** A database whose server clients can reach. */
export interface ServedDatabase extends SqlDatabase {
  readonly server: WireServer;
}

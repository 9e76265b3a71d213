import type { SqlStatement } from '../../../core/sql-words';
import type { Place } from '../../sql-engine';
import type { TransactionStatus } from '../../wire/backend';
import { type Binding, NOTHING_READ, type Unread } from '../../wire/frontend';
import { GREETING, type LogIn } from '../../wire/log-in';
import type { Postgres } from '../boot';
import type { World } from '../world';

/** A statement that was prepared. The server keeps none: it is told again with each of its portals. */
export type Prepared = {
  /** With `TEMP` blanked. */
  readonly text: string;
  readonly types: readonly number[];
  /** Undefined if there is nothing in it. */
  readonly statement: SqlStatement | undefined;
};

/** All that a portal gives, once it was executed: rows as messages, and what stands at their end. */
export type Delivery = { readonly rows: readonly Uint8Array[]; readonly end: readonly Uint8Array[]; given: number };

export type Portal = { readonly prepared: Prepared; readonly binding: Binding; delivery?: Delivery | undefined };

/** What the server knows of one client. */
export type Client = {
  readonly world: World;
  /** The pseudo-cell whose tables are the client's temporary ones. */
  readonly temporary: string;
  logIn: LogIn;
  unread: Unread;
  status: TransactionStatus;
  /** The server in which the transaction was begun. */
  begunIn: Postgres | undefined;
  readonly statements: Map<string, Prepared>;
  readonly portals: Map<string, Portal>;
  /** The `SET` statements that hold, and those that held when the transaction began. */
  settings: readonly string[];
  settingsBefore: readonly string[];
  /** Whether a mistake was made, so that nothing counts until the client's Sync. */
  skips: boolean;
  /** `COPY … FROM STDIN` that waits for its data. */
  copying: { readonly statement: SqlStatement; readonly offset: number; readonly data: Uint8Array[] } | undefined;
  changes: number;
};

export const newClient = (world: World, number: number): Client => ({
  world,
  temporary: `~${number}`,
  logIn: GREETING,
  unread: NOTHING_READ,
  status: 'I',
  begunIn: undefined,
  statements: new Map(),
  portals: new Map(),
  settings: [],
  settingsBefore: [],
  skips: false,
  copying: undefined,
  changes: 0,
});

/** Whether the client's transaction is still there: a server that was ended took it along. */
export const isInTransaction = ({ status, begunIn, world }: Client) =>
  status !== 'I' && begunIn === world.postgres && !world.closed;

export const hasTemporary = ({ world, temporary }: Client) => world.catalog.schemas.has(world.catalog.own(temporary));

/** Where the client's temporary tables are made. */
export const temporaryPlace = ({ temporary }: Client, { cell, above }: Place): Place => ({
  cell: temporary,
  above: [cell, ...above],
});

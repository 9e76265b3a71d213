import type { BucketInfo } from '../cloud/cloud';
import type { CloudClient } from '../cloud/cloud-client';
import { fromBase64, toBase64 } from '../core/base64';
import type { Address, ConnectReply } from '../core/exchange';
import type { Fault } from '../core/fault';
import type { OutsideHost } from '../engine/session';
import type { ObjectStorage } from '../engine/sql-engine';
import type { WireConnection, WireServer } from '../engine/wire-server';

/** What is outside one world, as the page shows it. Nothing is started for it. */
export type Outside = {
  faults(): Promise<readonly Fault[]>;
  setFaults(faults: readonly Fault[]): Promise<void>;
  buckets(): Promise<readonly BucketInfo[]>;
  /** Undefined if there is none. */
  object(bucket: string, key: string): Promise<Uint8Array | undefined>;
  /** Empties buckets and APIs. What called them has to run again. */
  reset(): Promise<void>;
};

export type OutsideParts = {
  readonly openCloud: () => Promise<CloudClient>;
  /** The server at an address; why there is none, as the driver tells it. */
  readonly serverAt: (address: Address, storage: ObjectStorage) => Promise<WireServer | ConnectReply>;
  /** Of the run under way in the session. */
  readonly signal: () => AbortSignal;
  readonly onReset: () => void;
};

const NEVER = new AbortController().signal;

/** The services outside one world, each started on first need, and the connections of its session to database servers. */
export function createOutside({ openCloud, serverAt, signal, onReset }: OutsideParts) {
  let cloud: CloudClient | undefined;
  let opening: Promise<CloudClient> | undefined;
  /** Those of the page, until there is a cloud that has them. */
  let waiting: readonly Fault[] = [];
  /** As tests found it. */
  let marked = { waiting, hasCloud: false };
  const connections = new Map<number, WireConnection>();
  let closedChanges = 0;
  let calls = 0;

  function open(): Promise<CloudClient> {
    opening ??= openCloud().then(
      (opened) => {
        void opened.setFaults(waiting);
        cloud = opened;
        return opened;
      },
      (error: unknown) => {
        opening = undefined;
        throw error;
      },
    );
    return opening;
  }

  async function closeConnection(connection: number) {
    const closed = connections.get(connection);
    if (!closed) return;
    connections.delete(connection);
    await closed.close(NEVER);
    closedChanges += closed.changes;
  }

  const setFaults = async (faults: readonly Fault[]) => {
    waiting = faults;
    await cloud?.setFaults(faults);
  };
  const faults = async () => (await cloud?.faults()) ?? waiting;

  const storage: ObjectStorage = {
    async list(...question) {
      calls++;
      return (await open()).storage.list(...question);
    },
    async read(...question) {
      calls++;
      return (await open()).storage.read(...question);
    },
    async write(...question) {
      calls++;
      return (await open()).storage.write(...question);
    },
  };

  const host: OutsideHost = {
    async send(request) {
      calls++;
      return (await open()).send(request);
    },
    async connect(connection, address) {
      await closeConnection(connection); // of a session that was ended, and counts anew
      const server = await serverAt(address, storage);
      if ('status' in server) return server;
      connections.set(connection, server.connect());
      return { status: 'open' };
    },
    async exchange(place, connection, { base64 }) {
      const open = connections.get(connection);
      if (!open) return { base64: '' };
      return { base64: toBase64(await open.exchange(place, fromBase64(base64), signal())) };
    },
    disconnect: closeConnection,
    setFaults,
    faults,
    takeEvents: async (bucket, at) => (await open()).takeEvents(bucket, at),
    async mark() {
      marked = { waiting, hasCloud: cloud !== undefined };
      await cloud?.mark();
    },
    async renew() {
      waiting = [];
      await cloud?.renew();
    },
    async restore() {
      waiting = marked.waiting;
      await cloud?.restore();
      if (!marked.hasCloud) await cloud?.setFaults(waiting);
    },
  };

  const outside: Outside = {
    faults,
    setFaults,
    buckets: async () => (await cloud?.buckets()) ?? [],
    object: async (bucket, key) => cloud?.object(bucket, key),
    async reset() {
      await cloud?.reset();
      onReset();
    },
  };

  return {
    host,
    outside,
    storage,
    /** How many calls there were of what can be emptied, and how many changed something outside. */
    counts: async () => ({
      calls,
      changes:
        ((await cloud?.changes()) ?? 0) +
        closedChanges +
        [...connections.values()].reduce((sum, { changes }) => sum + changes, 0),
    }),
    /** Ends what a cell left open on its connections, and tells whether there was something. */
    async settle(): Promise<'settled' | 'rolled-back'> {
      const open = [...connections].filter(([, { state }]) => state === 'in-transaction');
      for (const [connection] of open) await closeConnection(connection);
      return open.length > 0 ? 'rolled-back' : 'settled';
    },
    /** The session is gone, and whoever held its connections. */
    async closeConnections() {
      for (const connection of [...connections.keys()]) await closeConnection(connection);
    },
    close: () => cloud?.close(),
  };
}
export type OutsideWorld = ReturnType<typeof createOutside>;

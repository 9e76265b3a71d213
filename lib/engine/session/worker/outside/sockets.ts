import { fromBase64, toBase64 } from '../../../../core/base64';
import type { Place } from '../../../sql-engine';
import type { AskedCall, Recorder } from '../recorder';
import type { AskOutside } from './ask-outside';
import { rowsIn } from './rows-in';

/** A client's side of a connection to a database server. Whatever it rejects with has Node's `code`. */
export type Socket = {
  /** What the server answers to these bytes. */
  exchange(bytes: Uint8Array): Promise<Uint8Array>;
  /** The client has said good-bye: nobody has forgotten it, though the server may not know yet. */
  leave(): void;
  close(): void;
};

/** What packages of database clients need of the session. */
export type Sockets = {
  connect(host: string, port: number): Promise<Socket>;
  /** A call of a client, for those who look at what happened. */
  asked(name: string, parameters: Readonly<Record<string, unknown>>): AskedCall;
  /** A client of a pool was taken, and has to be given back. */
  taken(client: object): void;
  givenBack(client: object): void;
};

/** Where the packages that need connections find them, in the worker's globals. */
export const SOCKETS = Symbol.for('millrace.sockets');

/** `place` is that of the cell that runs; `watched` tells the clock that something outside is waited for. */
export function createSockets(
  ask: AskOutside,
  place: () => Place,
  watched: <T>(answer: Promise<T>) => Promise<T>,
  recorder: Pick<Recorder, 'asked' | 'received'>,
) {
  let last = 0;
  /** The cells that connected or took, and where to. */
  const open = new Map<number, { readonly cell: string; readonly address: string }>();
  const taken = new Map<object, string>();

  const sockets: Sockets = {
    async connect(host, port) {
      const connection = ++last;
      const reply = await watched(ask.connect(connection, { host, port }));
      if (reply.status === 'refused') throw Object.assign(new Error(reply.message), { code: reply.code });
      let isClosed = false;
      open.set(connection, { cell: place().cell, address: `${host}:${port}` });
      return {
        async exchange(bytes) {
          const { base64 } = await watched(ask.exchange(place(), connection, { base64: toBase64(bytes) }));
          const answer = fromBase64(base64);
          const rows = rowsIn(answer);
          if (rows.length > 0) recorder.received(rows);
          return answer;
        },
        leave: () => void open.delete(connection),
        close() {
          open.delete(connection);
          if (!isClosed) void watched(ask.disconnect(connection));
          isClosed = true;
        },
      };
    },
    asked: (name, parameters) => recorder.asked({ service: 'pg', name, parameters: { ...parameters } }),
    taken: (client) => void taken.set(client, place().cell),
    givenBack: (client) => void taken.delete(client),
  };

  return {
    sockets,
    /** What a cell has left open, in sentences. */
    leftOpen(cell: string): string[] {
      const addresses = [...open.values()].filter((each) => each.cell === cell).map(({ address }) => address);
      const clients = [...taken.values()].filter((each) => each === cell).length;
      return [
        ...(addresses.length > 0 ? [connectionsOpen(addresses)] : []),
        ...(clients > 0
          ? [
              `${counted(clients, 'client')} of a pool ${verb(clients, 'was', 'were')} not given back: call \`release()\`.`,
            ]
          : []),
      ];
    },
  };
}

const verb = (count: number, one: string, many: string) => (count === 1 ? one : many);
const counted = (count: number, word: string) => `${count} ${word}${verb(count, '', 's')}`;
const connectionsOpen = (addresses: readonly string[]) =>
  `${counted(addresses.length, 'connection')} ${verb(addresses.length, 'is', 'are')} still open: ${[...new Set(addresses)].join(', ')}. Call \`end()\` when nothing needs ${verb(addresses.length, 'it', 'them')} any more.`;

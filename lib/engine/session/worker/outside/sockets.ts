import { fromBase64, toBase64 } from '../../../../core/base64';
import type { Place } from '../../../sql-engine';
import type { AskOutside } from './ask-outside';

/** A client's side of a connection to a database server. Whatever it rejects with has Node's `code`. */
export type Socket = {
  /** What the server answers to these bytes. */
  exchange(bytes: Uint8Array): Promise<Uint8Array>;
  close(): void;
};

export type Sockets = { connect(host: string, port: number): Promise<Socket> };

/** Where the packages that need connections find them, in the worker's globals. */
export const SOCKETS = Symbol.for('millrace.sockets');

/** `place` is that of the cell that runs; `watched` tells the clock that something outside is waited for. */
export function createSockets(
  ask: AskOutside,
  place: () => Place,
  watched: <T>(answer: Promise<T>) => Promise<T>,
): Sockets {
  let last = 0;
  return {
    async connect(host, port) {
      const connection = ++last;
      const reply = await watched(ask.connect(connection, { host, port }));
      if (reply.status === 'refused') throw Object.assign(new Error(reply.message), { code: reply.code });
      return {
        async exchange(bytes) {
          const { base64 } = await watched(ask.exchange(place(), connection, { base64: toBase64(bytes) }));
          return fromBase64(base64);
        },
        close: () => void watched(ask.disconnect(connection)),
      };
    },
  };
}

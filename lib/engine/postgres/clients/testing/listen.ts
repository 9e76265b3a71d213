import { type AddressInfo, createServer, type Socket } from 'node:net';
import type { Place } from '../../../sql-engine';
import type { WireServer } from '../../../wire-server';

/** A server of ours on a port of this machine, so that a client reaches it as any other. All stand at one place. */
export async function listen(server: WireServer, place: () => Place, signal: AbortSignal) {
  const sockets = new Set<Socket>();
  const listening = createServer((socket) => {
    const connection = server.connect();
    let last: Promise<unknown> = Promise.resolve();
    sockets.add(socket);
    socket.on('data', (bytes) => {
      last = last
        .then(async () => {
          const answer = await connection.exchange(place(), bytes, signal);
          if (answer.length > 0) socket.write(answer);
          if (connection.state === 'closed') socket.end();
        })
        .catch(() => socket.destroy());
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      sockets.delete(socket);
      void last.then(() => connection.close(new AbortController().signal)).catch(() => {});
    });
  });
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const { port } = listening.address() as AddressInfo;
  return {
    port,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => listening.close(resolve));
    },
  };
}

import { Duplex } from 'node:stream';
import { Client, type ClientConfig, DatabaseError } from 'pg';
import type { FileDatabase, Place, SqlEngine } from '../../../engine/sql-engine';
import type { WireServer } from '../../../engine/wire-server';
import { openWarehouse } from '../open-warehouse';
import { memoryStorage } from './memory-storage';

const never = new AbortController().signal;

/** A socket whose other end is a server in this process. */
function streamTo(server: WireServer, place: () => Place): Duplex {
  const connection = server.connect();
  const socket = new Duplex({
    read() {},
    write(chunk: Uint8Array, _encoding, done) {
      connection.exchange(place(), new Uint8Array(chunk), never).then((answer) => {
        if (answer.length > 0) socket.push(Buffer.from(answer));
        if (connection.state === 'closed') socket.push(null);
        done();
      }, done);
    },
    final(done) {
      connection.close(never).then(() => done(), done);
    },
  });
  const connect = () => {
    setImmediate(() => socket.emit('connect'));
    return socket;
  };
  return Object.assign(socket, {
    connect,
    setNoDelay: () => socket,
    setKeepAlive: () => socket,
    ref: () => socket,
    unref: () => socket,
  });
}

/** A warehouse over a database of its own and a bucket `lake`, and the real client to ask it. */
export async function openLake(
  engine: SqlEngine<FileDatabase>,
  content: Readonly<Record<string, string | Uint8Array>> = {},
) {
  const encoder = new TextEncoder();
  const objects = new Map(
    Object.entries(content).map(([key, text]) => [key, typeof text === 'string' ? encoder.encode(text) : text]),
  );
  const database = await engine.openDatabase(never);
  const storage = memoryStorage(objects);
  database.mount(storage);
  const notices: string[] = [];
  let place: Place = { cell: 'a', above: [] };
  async function connect(config: ClientConfig = {}) {
    const server = openWarehouse({ database, storage });
    const client = new Client({
      user: 'loader',
      password: 'password',
      database: 'dev',
      stream: () => streamTo(server, () => place),
      ...config,
    } as ClientConfig);
    client.on('notice', ({ severity, message }) => notices.push(`${severity}: ${message}`));
    client.on('error', () => {});
    await client.connect();
    return client;
  }
  const client = await connect();
  /** Rows as lists, or the code and message of the mistake. */
  const ask = async (text: string, values: readonly unknown[] = [], by = client) => {
    try {
      const asked = await by.query({ text, values: [...values], rowMode: 'array' });
      return asked.rows;
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      return `${error.code} ${error.message}`;
    }
  };
  const told = () => notices.splice(0);
  const object = (key: string) => {
    const bytes = objects.get(key);
    return bytes && new TextDecoder().decode(bytes);
  };
  return {
    client,
    connect,
    ask,
    told,
    object,
    objects,
    database,
    encoder,
    at(next: Place) {
      place = next;
    },
    async close() {
      await client.end();
      await database.close();
    },
  };
}

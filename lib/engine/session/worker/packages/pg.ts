import pg from 'pg';
import type { AskedCall } from '../recorder';
import { sessionSockets } from './pg/net';

type Result = { readonly command?: string | null; readonly rowCount?: number | null };

const outcomeOf = ({ command, rowCount }: Result) => [command, rowCount].filter((part) => part != null).join(' ');

/** Tells how a call ended, by its promise or by its callback. */
function telling(call: AskedCall, args: unknown[], work: (args: unknown[]) => unknown): unknown {
  const failed = (error: unknown) =>
    call.end({ outcome: String(Reflect.get(Object(error), 'code') ?? error), failed: true });
  const done = (result: unknown) => {
    const all: Result[] = Array.isArray(result) ? result : [Object(result)];
    call.end({ outcome: all.map(outcomeOf).join(', ') || 'done', failed: false });
  };
  const last = args.findLastIndex((arg) => typeof arg === 'function');
  const told = args.map((arg, index) =>
    typeof arg === 'function' && index === last
      ? (error: unknown, result: unknown) => {
          if (error) failed(error);
          else done(result);
          arg(error, result);
        }
      : arg,
  );
  const given = work(told);
  if (given instanceof Promise) given.then(done, failed);
  else if (last < 0) call.end({ outcome: 'opened', failed: false });
  return given;
}

/** `query('…', […])`, `query({ text, values })`, `query(new Cursor('…', […]))`. */
function wordsOf([config, values]: readonly unknown[]) {
  const cursor: unknown = Reflect.get(Object(config), 'cursor');
  const text = typeof config === 'string' ? config : Reflect.get(Object(config), 'text');
  const given = Array.isArray(values) ? values : Reflect.get(Object(config), 'values');
  return { text: text ?? Reflect.get(Object(cursor), 'text'), values: given ?? [] };
}

/** A call of a client is told, and done as it always is. */
function record(name: 'connect' | 'query' | 'end', parametersOf: (client: object, args: readonly unknown[]) => object) {
  const own: unknown = Reflect.get(pg.Client.prototype, name);
  if (typeof own !== 'function') throw new Error(`Bug: pg has no ${name}`);
  Reflect.set(pg.Client.prototype, name, function (this: object, ...args: unknown[]) {
    const call = sessionSockets().asked(name, { ...parametersOf(this, args) });
    try {
      const given = telling(call, args, (told) => Reflect.apply(own, this, told));
      if (name === 'connect' && given instanceof Promise)
        given.then(
          () => hideInsides(this),
          () => {},
        );
      return given;
    } catch (error) {
      call.end({ outcome: String(error), failed: true });
      throw error;
    }
  });
}

const SHOWN = new Set(['user', 'database', 'port', 'host']);

/** What `connect` gives is the client: of it a reader sees where it is connected to. */
function hideInsides(client: object): void {
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(client)))
    if (!SHOWN.has(name) && property.configurable)
      Object.defineProperty(client, name, { ...property, enumerable: false });
}

record('connect', (client) => {
  const { host, port, database, user } = client as pg.Client;
  return { host, port, database, user };
});
record('query', (_, args) => wordsOf(args));
record('end', () => ({}));

/** Tells which of its clients have to be given back. */
class TellingPool extends pg.Pool {
  constructor(options?: pg.PoolConfig) {
    super(options);
    this.on('acquire', (client) => sessionSockets().taken(client));
    this.on('release', (_, client) => sessionSockets().givenBack(client));
    this.on('remove', (client) => sessionSockets().givenBack(client));
  }
}
Object.defineProperty(TellingPool, 'name', { value: 'Pool' });
Object.assign(pg, { Pool: TellingPool });

export const {
  Client,
  Pool,
  Connection,
  types,
  Query,
  DatabaseError,
  escapeIdentifier,
  escapeLiteral,
  Result,
  TypeOverrides,
  defaults,
} = pg;
export default pg;

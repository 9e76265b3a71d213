import type { Place } from '../sql-engine';
import { writeBackend } from '../wire/backend';
import { joinBytes } from '../wire/byte-writer';
import { type FrontendMessage, readFrontend } from '../wire/frontend';
import { type Door, stepIn } from '../wire/log-in';
import type { WireConnection, WireServer } from '../wire-server';
import { BrokenError } from './boot';
import { answerMessages } from './clients/answer';
import { type Client, hasTemporary, isInTransaction, newClient } from './clients/client';
import { sayError } from './clients/say';
import { type Exclusive, type Holder, NobodyGoesOn } from './exclusive';
import { rollBack } from './transaction';
import { change, clearSchema, resetSettings, send, type World } from './world';

const DOOR: Door = {
  admits: (user, password) => user === 'repl' && password === 'password',
  hasDatabase: (name) => name === 'pagila',
  parameters: {
    server_version: '18.6',
    server_encoding: 'UTF8',
    client_encoding: 'UTF8',
    DateStyle: 'ISO, MDY',
    IntervalStyle: 'postgres',
    TimeZone: 'UTC',
    integer_datetimes: 'on',
    standard_conforming_strings: 'on',
    default_transaction_read_only: 'off',
    in_hot_standby: 'off',
    is_superuser: 'off',
  },
};

/** The server of one world for clients that speak its protocol. All of them share its one process. */
export function serveClients(world: World, exclusive: Exclusive): WireServer {
  let connected = 0;
  const open = new Set<Client>();
  return {
    connect() {
      connected++;
      const client = newClient(world, connected);
      for (const other of open) if (other.logIn.stage === 'out') open.delete(other);
      open.add(client);
      return connect(client, exclusive, open.size > MOST_CLIENTS);
    },
  };
}

const MOST_CLIENTS = 100;

function connect(client: Client, exclusive: Exclusive, isTooMany: boolean): WireConnection {
  const { world } = client;
  const holder: Holder = { world, keeps: () => isInTransaction(client) };

  async function inTurn(place: Place, messages: readonly FrontendMessage[], signal: AbortSignal) {
    try {
      return await exclusive(world, signal, () => answerInTurn(client, place, messages), holder);
    } catch (error) {
      if (error instanceof NobodyGoesOn) return answerMessages(client, place, { messages, refuse: NOBODY });
      client.logIn = { stage: 'out' };
      if (error instanceof BrokenError) return [CRASHED];
      throw error;
    }
  }

  return {
    async exchange(place, bytes, signal) {
      const read = readFrontend(client.unread, bytes);
      client.unread = read.unread;
      const answers: Uint8Array[] = [];
      let at = 0;
      for (; client.logIn.stage !== 'in' && client.logIn.stage !== 'out'; at++) {
        const said = read.messages[at];
        if (!said) break;
        const step = isTooMany && said.kind === 'start-up' ? TOO_MANY : stepIn(client.logIn, said, DOOR);
        client.logIn = step.logIn;
        answers.push(writeBackend(...step.answer));
      }
      const messages = read.messages.slice(at);
      if (client.logIn.stage === 'in' && messages.length > 0) answers.push(...(await inTurn(place, messages, signal)));
      return joinBytes(answers);
    },
    get state() {
      const { stage } = client.logIn;
      if (isInTransaction(client)) return 'in-transaction';
      return stage === 'in' ? 'idle' : stage === 'out' ? 'closed' : 'starting';
    },
    get changes() {
      return client.changes;
    },
    async close(signal) {
      client.logIn = { stage: 'out' };
      if (world.closed || (!isInTransaction(client) && !hasTemporary(client))) return;
      await exclusive(world, signal, () => leave(client), holder);
    },
  };
}

const TOO_MANY: ReturnType<typeof stepIn> = {
  logIn: { stage: 'out' },
  answer: [{ kind: 'error', severity: 'FATAL', code: '53300', message: 'sorry, too many clients already' }],
};

const NOBODY = sayError({
  code: '55P03',
  message: 'canceling statement due to lock timeout',
  hint: 'There is one server process here: another connection is in a transaction, and nothing goes on that could end it. COMMIT or ROLLBACK there first, or do both on one connection.',
});

const CRASHED = writeBackend({
  kind: 'error',
  severity: 'FATAL',
  code: '57P02',
  message: 'terminating connection because of crash of another server process',
});

const LOST = writeBackend({
  kind: 'error',
  severity: 'FATAL',
  code: '57P01',
  message: 'terminating connection due to administrator command',
});

/** With the client’s settings, which nobody else gets. */
async function answerInTurn(client: Client, place: Place, messages: readonly FrontendMessage[]): Promise<Uint8Array[]> {
  const { world } = client;
  if (client.status !== 'I' && !isInTransaction(client)) {
    client.logIn = { stage: 'out' };
    return [LOST];
  }
  if (client.status === 'I' && client.settings.length > 0) {
    await send(world, [], client.settings.join('; '));
    world.settings = client.settings.join('; ');
  }
  const answers = await answerMessages(client, place, { messages });
  if (client.logIn.stage === 'out') await leave(client);
  else if (client.status === 'I' && setsSomething(client, messages)) {
    world.settings = '';
    await resetSettings(world);
  }
  world.postgres.takeNotices();
  return answers;
}

const setsSomething = ({ settings }: Client, messages: readonly FrontendMessage[]) =>
  settings.length > 0 ||
  messages.some((said) => (said.kind === 'query' || said.kind === 'parse') && /\bset\b|set_config/i.test(said.text));

/** What was the client’s alone is gone with it. */
async function leave(client: Client): Promise<void> {
  const { world } = client;
  const { catalog } = world;
  if (isInTransaction(client)) await rollBack(world);
  client.status = 'I';
  world.settings = '';
  if (client.settings.length > 0) await resetSettings(world);
  if (!hasTemporary(client)) return;
  const schema = catalog.own(client.temporary);
  await change(world, { sql: clearSchema(catalog, schema), path: [], schema, replaces: true });
  catalog.drop(schema);
}

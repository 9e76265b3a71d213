import { splitStatements } from '../../../core/sql-words';
import { withoutTemporary } from '../../sql/without-temporary';
import type { Place } from '../../sql-engine';
import { writeBackend } from '../../wire/backend';
import { joinBytes } from '../../wire/byte-writer';
import type { FrontendMessage } from '../../wire/frontend';
import { writeFrontend } from '../../wire/write-frontend';
import { ServerError } from '../boot';
import type { Client } from './client';
import { answerExtended, type ExtendedMessage } from './extended';
import { copies } from './refuse';
import { runStatement, together } from './run-statement';
import { RefusedByServer, sayError, sayServerError } from './say';
import { withoutPublic } from './without-public';

/** Whose answer is an answer already: `refuse` makes the client's next statement fail with it. */
export type Said = { readonly messages: readonly FrontendMessage[]; readonly refuse?: Uint8Array | undefined };

/** What the server answers to messages of a client that is in. */
export async function answerMessages(client: Client, place: Place, { messages, refuse }: Said): Promise<Uint8Array[]> {
  const answers: Uint8Array[] = [];
  for (const said of messages) {
    if (client.logIn.stage === 'out') break;
    try {
      answers.push(...(await answer(client, place, said, refuse)));
    } catch (error) {
      if (error instanceof RefusedByServer) answers.push(...error.messages);
      else if (error instanceof ServerError) answers.push(sayServerError(error, client.world));
      else throw error;
      if (said.kind === 'query' || said.kind === 'copy-done' || said.kind === 'copy-fail') answers.push(ready(client));
      else client.skips = true;
    }
  }
  return answers;
}

const ready = ({ status }: Client) => writeBackend({ kind: 'ready', status });

async function answer(
  client: Client,
  place: Place,
  said: FrontendMessage,
  refuse: Uint8Array | undefined,
): Promise<readonly Uint8Array[]> {
  if (said.kind === 'sync') {
    client.skips = false;
    if (client.status === 'I') client.portals.clear();
    return [ready(client)];
  }
  if (client.skips && said.kind !== 'terminate') return [];
  switch (said.kind) {
    case 'query':
      if (refuse) throw new RefusedByServer([refuse]);
      return answerQuery(client, place, said.text);
    case 'copy-data':
      client.copying?.data.push(said.bytes.slice());
      return [];
    case 'copy-done':
    case 'copy-fail':
      return answerCopied(client, place, said);
    case 'parse':
    case 'bind':
    case 'describe':
    case 'execute':
    case 'close':
      if (refuse && said.kind !== 'close') throw new RefusedByServer([refuse]);
      return answerExtended(client, place, said satisfies ExtendedMessage);
    case 'flush':
      return [];
    case 'terminate':
      client.logIn = { stage: 'out' };
      return [];
    case 'malformed':
      client.logIn = { stage: 'out' };
      return [writeBackend({ kind: 'error', severity: 'FATAL', code: '08P01', message: said.reason })];
    default:
      throw new RefusedByServer([sayError({ code: '0A000', message: `there is no ${said.kind} here` })]);
  }
}

/** A query’s statements, one after the other; `COPY … FROM STDIN` waits for its data, and ends the query. */
async function answerQuery(client: Client, place: Place, asked: string): Promise<readonly Uint8Array[]> {
  const query = withoutPublic(asked);
  const statements = splitStatements(query);
  if (statements.length === 0) return [writeBackend({ kind: 'empty-query' }), ready(client)];
  const answers: Uint8Array[] = [];
  const run = async () => {
    for (const statement of statements) {
      const text = withoutTemporary(statement);
      const offset = [...query.slice(0, statement.from)].length;
      if (copies(statement) === 'in' && client.status !== 'E') {
        client.copying = { statement, offset, data: [] };
        answers.push(writeBackend({ kind: 'copy-in', formats: [] }));
        return;
      }
      const bytes = writeFrontend({ kind: 'query', text });
      answers.push(...(await runStatement(client, place, { statement, text, bytes, offset })));
    }
  };
  const asOne =
    statements.length > 1 &&
    client.status === 'I' &&
    statements.every((statement) => statement.kind !== 'transaction' && copies(statement) !== 'in');
  try {
    await (asOne ? together(client, place, run) : run());
  } catch (error) {
    if (error instanceof RefusedByServer) throw new RefusedByServer([...answers, ...error.messages]);
    throw error;
  }
  return client.copying ? answers : [...answers, ready(client)];
}

async function answerCopied(
  client: Client,
  place: Place,
  said: Extract<FrontendMessage, { kind: 'copy-done' | 'copy-fail' }>,
): Promise<readonly Uint8Array[]> {
  const { copying } = client;
  if (!copying) return [];
  client.copying = undefined;
  const { statement, offset, data } = copying;
  const { text } = statement;
  const bytes = joinBytes([
    writeFrontend({ kind: 'query', text }),
    ...data.map((part) => writeFrontend({ kind: 'copy-data', bytes: part })),
    writeFrontend(said),
  ]);
  const messages = await runStatement(client, place, { statement, text, bytes, offset });
  return [...messages.filter((message) => message[0] !== COPY_IN), ready(client)];
}
const COPY_IN = 'G'.charCodeAt(0);

import { type SqlStatement, splitStatements } from '../../../core/sql-words';
import { Mistake } from '../../sql/mistake';
import type { Place } from '../../sql-engine';
import { writeBackend } from '../../wire/backend';
import { type RawMessage, readStatus, readTag, splitBackend } from '../../wire/read-backend';
import { ServerError } from '../boot';
import { changesState, perform } from '../execute';
import type { Answer } from '../protocol';
import { keepSequences, readSequences } from '../sequences';
import { rollBack, transact } from '../transaction';
import { asText, type Way } from '../way';
import { makeSchemas, send, type World } from '../world';
import { type Client, hasTemporary, temporaryPlace } from './client';
import { copies, refusalForClient } from './refuse';
import { cleanWords, RefusedByServer, sayMistake, sayServerError } from './say';

/** A statement as a client asks for it. `bytes` asks the server for it and for ReadyForQuery; `offset` counts characters before it. */
export type Asked = {
  readonly statement: SqlStatement | undefined;
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly offset: number;
};

/** Runs a statement in the scope of the cell where the client stands. What the server refuses is thrown as RefusedByServer. */
export async function runStatement(client: Client, place: Place, asked: Asked): Promise<readonly Uint8Array[]> {
  const { statement, text, offset } = asked;
  if (!statement) return (await sendRaw(client, place, asked, undefined)).messages;
  const refused = refusalForClient(statement);
  try {
    if (refused) throw refused;
    return await inScope(client, place, asked, statement);
  } catch (error) {
    if (!(error instanceof Mistake) && !(error instanceof ServerError)) throw error;
    await failTransaction(client);
    if (error instanceof Mistake) throw new RefusedByServer([sayMistake(error, text, offset)]);
    throw new RefusedByServer([sayServerError(error, client.world)]);
  }
}

async function inScope(
  client: Client,
  place: Place,
  asked: Asked,
  statement: SqlStatement,
): Promise<readonly Uint8Array[]> {
  const { world } = client;
  const { catalog, journal } = world;
  if (client.status === 'E' && statement.kind !== 'transaction')
    return (await sendRaw(client, place, asked, undefined)).messages;
  let messages: readonly Uint8Array[] = [];
  const way: Way = {
    async run(path) {
      const sent = await sendRaw(client, place, asked, path);
      messages = sent.messages;
      return sent.answer;
    },
    sees: (path) => withTemporary(client, path),
    entry: { sql: client.settings.join('; '), messages: asked.bytes },
  };
  if (statement.kind === 'setting') return setting(client, statement, way, () => messages);
  if (statement.kind === 'transaction') {
    if (client.status === 'I') client.settingsBefore = client.settings;
    const answer = await transact(world, place, statement, { ...way, entry: { sql: statement.text } });
    if (answer?.tag === 'ROLLBACK') client.settings = client.settingsBefore;
    world.settings = client.settings.join('; ');
    return messages;
  }
  await catalog.refresh(world.postgres);
  const at = scopeOf(client, place, statement);
  await makeSchemas(world, catalog.own(place.cell), catalog.result(place.cell), catalog.own(at.cell));
  if (copies(statement) === 'out') {
    await way.run(catalog.pathFor(at, statement));
    return messages;
  }
  const changes = changesState(world, statement);
  const sequences = changes && !journal.inTransaction ? await readSequences(world) : undefined;
  try {
    const answer = await perform(world, at, statement, way);
    if (changes) client.changes++;
    return answer ? messages : [writeBackend({ kind: 'command-complete', tag: statement.label })];
  } catch (error) {
    if (sequences && client.status === 'I' && !world.postgres.isBroken()) await keepSequences(world, sequences);
    throw error;
  }
}

/** A temporary table’s place is the client’s own; all else is the cell’s. */
function scopeOf(client: Client, place: Place, { temporary, changes }: SqlStatement): Place {
  const { catalog } = client.world;
  const own = catalog.own(client.temporary);
  const isTemporary = temporary || (changes.length > 0 && changes.every(({ name }) => catalog.find([own], name)));
  return isTemporary ? temporaryPlace(client, place) : place;
}

/** Settings are the client’s: they are made again before what it asks, and are gone when another asks. */
async function setting(
  client: Client,
  { text, tokens }: SqlStatement,
  way: Way,
  messages: () => readonly Uint8Array[],
): Promise<readonly Uint8Array[]> {
  await way.run(client.world.catalog.path({ cell: client.temporary, above: [] }, []));
  const [first, second] = tokens;
  if (first?.value === 'reset' && second?.value === 'all') {
    client.settings = [];
    client.world.postgres.path = undefined;
  } else if (second?.value !== 'local') client.settings = [...client.settings, text];
  client.world.settings = client.settings.join('; ');
  return messages();
}

/** Sends to the server as it is. Without a path the server’s own stays: in a transaction that has failed nothing can be set. */
async function sendRaw(
  client: Client,
  place: Place,
  { bytes, text, offset }: Asked,
  path: readonly string[] | undefined,
) {
  const { world } = client;
  if (path && client.status !== 'E') await send(world, withTemporary(client, path), '');
  const raw = splitBackend(await world.postgres.exchange(bytes));
  const ready = raw.findLast(({ letter }) => letter === 'Z');
  const was = client.status;
  client.status = ready ? readStatus(ready) : client.status;
  if (was === 'I') client.begunIn = world.postgres;
  const kept = raw.filter(({ letter }) => !'Z12'.includes(letter));
  const messages = kept.map((message) =>
    message.letter === 'E' || message.letter === 'N' ? cleanWords(message, world, place, text, offset) : message.bytes,
  );
  if (kept.some(({ letter }) => letter === 'E')) throw new RefusedByServer(messages);
  return { messages, answer: answerOf(kept) };
}

function answerOf(messages: readonly RawMessage[]): Answer {
  const complete = messages.findLast(({ letter }) => letter === 'C');
  return { fields: [], rows: [], tag: complete ? readTag(complete) : '' };
}

/** The client’s temporary tables hide those above its cell. */
function withTemporary(client: Client, path: readonly string[]): readonly string[] {
  const own = client.world.catalog.own(client.temporary);
  return hasTemporary(client) && !path.includes(own) ? [...path.slice(0, 1), own, ...path.slice(1)] : path;
}

/** A mistake that the server has not seen ends the transaction as one that it has. */
async function failTransaction(client: Client): Promise<void> {
  if (client.status !== 'T') return;
  await client.world.postgres.run('SELECT 1/0').catch((error: unknown) => {
    if (!(error instanceof ServerError)) throw error;
  });
  client.status = 'E';
}

/** Several statements in one query happen together, unless they see to transactions themselves. */
export async function together<T>(client: Client, place: Place, work: () => Promise<T>): Promise<T> {
  const { world } = client;
  await control(world, place, 'BEGIN');
  try {
    const result = await work();
    await control(world, place, 'COMMIT');
    return result;
  } catch (error) {
    if (!world.postgres.isBroken()) {
      await rollBack(world);
      await keepSequences(world, new Map());
    }
    throw error;
  } finally {
    client.status = 'I';
  }
}

async function control(world: World, place: Place, sql: string): Promise<void> {
  const [statement] = splitStatements(sql);
  if (statement) await transact(world, place, statement, asText(world, sql));
}

/** Asks the server about a statement: nothing runs. */
export async function ask(client: Client, place: Place, asked: Asked): Promise<readonly Uint8Array[]> {
  const { world } = client;
  await world.catalog.refresh(world.postgres).catch(() => {});
  const { statement } = asked;
  const path = statement ? world.catalog.pathFor(place, statement) : [];
  return (await sendRaw(client, place, asked, path)).messages;
}

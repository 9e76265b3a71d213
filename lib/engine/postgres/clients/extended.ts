import { splitStatements } from '../../../core/sql-words';
import { withoutTemporary } from '../../sql/without-temporary';
import type { Place } from '../../sql-engine';
import { writeBackend } from '../../wire/backend';
import { joinBytes, message, text as textBytes } from '../../wire/byte-writer';
import type { Binding, FrontendMessage } from '../../wire/frontend';
import { writeFrontend } from '../../wire/write-frontend';
import type { Client, Delivery, Portal, Prepared } from './client';
import { copies } from './refuse';
import { ask, runStatement } from './run-statement';
import { RefusedByServer, sayError } from './say';
import { withoutPublic } from './without-public';

export type ExtendedMessage = Extract<FrontendMessage, { kind: 'parse' | 'bind' | 'describe' | 'execute' | 'close' }>;

/**
 * Prepared statements and portals of one client. The server behind keeps neither: it is told all of a statement each time, so that it
 * reads the tables that the cell sees then. A portal runs to its end when it is first executed, and gives its rows in the parts that are asked for.
 */
export async function answerExtended(
  client: Client,
  place: Place,
  said: ExtendedMessage,
): Promise<readonly Uint8Array[]> {
  switch (said.kind) {
    case 'parse':
      return parse(client, place, said);
    case 'bind':
      return bind(client, said);
    case 'describe':
      return describeResult(client, place, said);
    case 'execute':
      return execute(client, place, said);
    case 'close':
      (said.of === 'statement' ? client.statements : client.portals).delete(said.name);
      return [writeBackend({ kind: 'close-complete' })];
  }
}

const SYNC = writeFrontend({ kind: 'sync' });

const parsing = ({ text, types }: Prepared) => writeFrontend({ kind: 'parse', name: '', text, types });
const binding = (bound: Binding) => writeFrontend({ kind: 'bind', ...bound, portal: '', statement: '' });

/** Of a portal, prepared and bound again. */
const afresh = ({ prepared, binding: bound }: Portal, ...then: readonly FrontendMessage[]) =>
  joinBytes([parsing(prepared), binding(bound), ...then.map(writeFrontend), SYNC]);

async function parse(
  client: Client,
  place: Place,
  { name, text: asked, types }: Extract<ExtendedMessage, { kind: 'parse' }>,
): Promise<readonly Uint8Array[]> {
  const text = withoutPublic(asked);
  if (name !== '' && client.statements.has(name)) throw refused('42P05', `prepared statement "${name}" already exists`);
  const [statement] = splitStatements(text);
  const kept = statement ? blanked(text, statement.from, withoutTemporary(statement)) : text;
  const prepared: Prepared = { text: kept, types, statement };
  if (statement && copies(statement) === 'in') throw refused('0A000', 'COPY FROM STDIN takes no parameters here');
  await ask(client, place, { statement, text: kept, bytes: joinBytes([parsing(prepared), SYNC]), offset: 0 });
  client.statements.set(name, prepared);
  return [writeBackend({ kind: 'parse-complete' })];
}

const blanked = (text: string, from: number, statement: string) =>
  text.slice(0, from) + statement + text.slice(from + statement.length);

function bind(client: Client, bound: Binding) {
  const prepared = client.statements.get(bound.statement);
  if (!prepared) throw unknownStatement(bound.statement);
  if (bound.portal !== '' && client.portals.has(bound.portal))
    throw refused('42P03', `cursor "${bound.portal}" already exists`);
  const values = bound.values.map((value) => value?.slice() ?? null);
  const { portal, statement, formats, resultFormats } = bound;
  client.portals.set(portal, { prepared, binding: { portal, statement, formats, values, resultFormats } });
  return [writeBackend({ kind: 'bind-complete' })];
}

async function describeResult(
  client: Client,
  place: Place,
  { of, name }: Extract<ExtendedMessage, { kind: 'describe' }>,
): Promise<readonly Uint8Array[]> {
  if (of === 'portal') {
    const portal = portalOf(client, name);
    const { statement, text } = portal.prepared;
    return ask(client, place, {
      statement,
      text,
      bytes: afresh(portal, { kind: 'describe', of, name: '' }),
      offset: 0,
    });
  }
  const prepared = client.statements.get(name);
  if (!prepared) throw unknownStatement(name);
  const bytes = joinBytes([parsing(prepared), writeFrontend({ kind: 'describe', of, name: '' }), SYNC]);
  return ask(client, place, { statement: prepared.statement, text: prepared.text, bytes, offset: 0 });
}

async function execute(
  client: Client,
  place: Place,
  { portal: name, rows }: Extract<ExtendedMessage, { kind: 'execute' }>,
): Promise<readonly Uint8Array[]> {
  const portal = portalOf(client, name);
  if (!portal.delivery) {
    const { statement, text } = portal.prepared;
    const bytes = afresh(portal, { kind: 'execute', portal: '', rows: 0 });
    const messages = await runStatement(client, place, { statement, text, bytes, offset: 0 });
    const isRow = (message: Uint8Array) => message[0] === DATA_ROW;
    portal.delivery = {
      rows: messages.filter(isRow),
      end: messages.filter((message) => !isRow(message)),
      given: 0,
    };
  }
  return nextRows(portal.delivery, rows);
}
const DATA_ROW = 'D'.charCodeAt(0);
const COMPLETE = 'C'.charCodeAt(0);

/** As the server: a part that is full says that there may be more. */
function nextRows(delivery: Delivery, most: number): readonly Uint8Array[] {
  const { rows, end, given } = delivery;
  const part = most > 0 ? rows.slice(given, given + most) : rows.slice(given);
  delivery.given += part.length;
  if (most > 0 && part.length === most) return [...part, writeBackend({ kind: 'portal-suspended' })];
  const counted = given === 0 ? end : end.map((each) => (each[0] === COMPLETE ? selected(part.length) : each));
  return [...part, ...counted];
}
const selected = (count: number) => message('C', textBytes(`SELECT ${count}`));

function portalOf(client: Client, name: string): Portal {
  const portal = client.portals.get(name);
  if (!portal) throw refused('34000', `portal "${name}" does not exist`);
  return portal;
}

const unknownStatement = (name: string) =>
  refused(
    '26000',
    name === '' ? 'unnamed prepared statement does not exist' : `prepared statement "${name}" does not exist`,
  );

const refused = (code: string, said: string) => new RefusedByServer([sayError({ code, message: said })]);

import { fromBase64, toBase64 } from '../../../core/base64';
import type { OutsideHost } from '../../session';
import { type BackendMessage, type WireField, writeBackend } from '../../wire/backend';
import { type FrontendMessage, NOTHING_READ, readFrontend } from '../../wire/frontend';
import { type Door, GREETING, stepIn } from '../../wire/log-in';
import { scriptedOutside } from './scripted-outside';

const DOOR: Door = { admits: (_, password) => password === 'password', hasDatabase: () => true, parameters: {} };

const field = (name: string): WireField => ({ name, table: 0, column: 0, type: 25, size: -1, modifier: -1, format: 0 });
const ROWS = [['1'], ['2']];

/** Every query has two rows of the column `n`; `fail` is a mistake. */
function answer(said: FrontendMessage): readonly BackendMessage[] {
  const rows = ROWS.map((values): BackendMessage => ({ kind: 'data-row', values }));
  const complete: BackendMessage = { kind: 'command-complete', tag: 'SELECT 2' };
  const described: BackendMessage = { kind: 'row-description', fields: [field('n')] };
  const ready: BackendMessage = { kind: 'ready', status: 'I' };
  switch (said.kind) {
    case 'query':
      return said.text === 'fail'
        ? [{ kind: 'error', severity: 'ERROR', code: '42601', message: 'syntax error', position: 1 }, ready]
        : [described, ...rows, complete, ready];
    case 'parse':
      return [{ kind: 'parse-complete' }];
    case 'bind':
      return [{ kind: 'bind-complete' }];
    case 'describe':
      return [described];
    case 'execute':
      return said.rows > 0 ? [...rows.slice(0, said.rows), { kind: 'portal-suspended' }] : [...rows, complete];
    case 'close':
      return [{ kind: 'close-complete' }];
    case 'sync':
      return [ready];
    default:
      return [];
  }
}

/** A database server that always says the same, at any address. */
export function scriptedServer(): OutsideHost {
  const clients = new Map<number, { unread: typeof NOTHING_READ; logIn: typeof GREETING }>();
  return {
    ...scriptedOutside(() => ({})),
    async connect(connection) {
      clients.set(connection, { unread: NOTHING_READ, logIn: GREETING });
      return { status: 'open' };
    },
    async exchange(_, connection, { base64 }) {
      const client = clients.get(connection);
      if (!client) return { base64: '' };
      const { messages, unread } = readFrontend(client.unread, fromBase64(base64));
      client.unread = unread;
      const answers = messages.flatMap((said) => {
        if (client.logIn.stage === 'in') return answer(said);
        const step = stepIn(client.logIn, said, DOOR);
        client.logIn = step.logIn;
        return step.answer;
      });
      return { base64: toBase64(writeBackend(...answers)) };
    },
    disconnect: async (connection) => void clients.delete(connection),
  };
}

import { expect, test } from 'vitest';
import type { BackendMessage } from './backend';
import type { FrontendMessage } from './frontend';
import { type Door, GREETING, stepIn } from './log-in';

const DOOR: Door = {
  admits: (user, password) => user === 'repl' && password === 'password',
  hasDatabase: (name) => name === 'pagila',
  parameters: { server_version: '18.0' },
};

const startUp = (parameters: Readonly<Record<string, string>>, version = 196608): FrontendMessage => ({
  kind: 'start-up',
  version,
  parameters: new Map(Object.entries(parameters)),
});
const password = (given: string): FrontendMessage => ({ kind: 'password', password: given });

function talk(...said: readonly FrontendMessage[]) {
  let logIn = GREETING;
  const heard: BackendMessage[] = [];
  for (const each of said) {
    const step = stepIn(logIn, each, DOOR);
    logIn = step.logIn;
    heard.push(...step.answer);
  }
  return { stage: logIn.stage, heard };
}

const fatal = (code: string, message: string, routine?: string) => ({
  kind: 'error',
  severity: 'FATAL',
  code,
  message,
  routine,
});

test('who has the password comes in, and is told the server’s parameters', () => {
  expect(talk({ kind: 'ssl-request' }, startUp({ user: 'repl', database: 'pagila' }), password('password'))).toEqual({
    stage: 'in',
    heard: [
      { kind: 'no-ssl' },
      { kind: 'ask-password' },
      { kind: 'logged-in' },
      { kind: 'parameter-status', name: 'server_version', value: '18.0' },
      { kind: 'parameter-status', name: 'application_name', value: '' },
      { kind: 'parameter-status', name: 'session_authorization', value: 'repl' },
      { kind: 'backend-key', process: 1, secret: 0 },
      { kind: 'ready', status: 'I' },
    ],
  });
});

test('a wrong password and an unknown user are refused in the same words, an unknown database by its own', () => {
  const ask = { kind: 'ask-password' };
  expect([
    talk(startUp({ user: 'repl', database: 'pagila' }), password('wrong')),
    talk(startUp({ user: 'ann', database: 'pagila' }), password('password')),
    talk(startUp({ user: 'repl' }), password('password')),
    talk(startUp({ user: 'repl', database: 'pagila' }), password('')),
  ]).toEqual([
    { stage: 'out', heard: [ask, fatal('28P01', 'password authentication failed for user "repl"', 'auth_failed')] },
    { stage: 'out', heard: [ask, fatal('28P01', 'password authentication failed for user "ann"', 'auth_failed')] },
    {
      stage: 'out',
      heard: [ask, { kind: 'logged-in' }, fatal('3D000', 'database "repl" does not exist', 'InitPostgres')],
    },
    { stage: 'out', heard: [ask, fatal('28P01', 'empty password returned by client', 'recv_password_packet')] },
  ]);
});

test('another protocol, replication, and a query before the password are refused', () => {
  expect([
    talk(startUp({ user: 'repl' }, 131072)),
    talk(startUp({})),
    talk(startUp({ user: 'repl', replication: 'database' })),
    talk(startUp({ user: 'repl' }), { kind: 'query', text: 'SELECT 1' }).heard.at(-1),
  ]).toEqual([
    { stage: 'out', heard: [fatal('0A000', 'unsupported frontend protocol 2.0: server supports 3.0 to 3.0')] },
    { stage: 'out', heard: [fatal('28000', 'no PostgreSQL user name specified in startup packet')] },
    { stage: 'out', heard: [fatal('0A000', 'there is no replication here')] },
    fatal('08P01', 'expected password response'),
  ]);
});

import type { BackendMessage, WireWords } from './backend';
import type { FrontendMessage } from './frontend';

/** Who may come in, and where to. */
export type Door = {
  /** Whether this is the user's password; a user that there is not has none. */
  readonly admits: (user: string, password: string) => boolean;
  readonly hasDatabase: (name: string) => boolean;
  /** Told to every client that is in, before it may ask: `server_version`, `client_encoding`, … */
  readonly parameters: Readonly<Record<string, string>>;
};

export type LogIn =
  | { readonly stage: 'greeting' }
  | { readonly stage: 'password'; readonly user: string; readonly database: string; readonly application: string }
  | { readonly stage: 'in'; readonly user: string; readonly database: string }
  /** Refused, or gone. */
  | { readonly stage: 'out' };

export const GREETING: LogIn = { stage: 'greeting' };

type Step = { readonly logIn: LogIn; readonly answer: readonly BackendMessage[] };

/** One step of the conversation before the first query. */
export function stepIn(logIn: LogIn, said: FrontendMessage, door: Door): Step {
  if (said.kind === 'ssl-request' || said.kind === 'gss-request') return { logIn, answer: [{ kind: 'no-ssl' }] };
  if (said.kind === 'cancel-request' || said.kind === 'terminate') return { logIn: { stage: 'out' }, answer: [] };
  if (said.kind === 'malformed') return refused('08P01', said.reason);
  if (logIn.stage === 'greeting' && said.kind === 'start-up') return greeted(said);
  if (logIn.stage === 'password' && said.kind === 'password') return checked(logIn, said.password, door);
  return refused('08P01', 'expected password response');
}

const VERSION = { major: 3, minor: 0 };

function greeted({ version, parameters }: Extract<FrontendMessage, { kind: 'start-up' }>): Step {
  const [major, minor] = [version >> 16, version & 0xffff];
  if (major !== VERSION.major)
    return refused(
      '0A000',
      `unsupported frontend protocol ${major}.${minor}: server supports 3.0 to 3.${VERSION.minor}`,
    );
  const user = parameters.get('user') ?? '';
  if (user === '') return refused('28000', 'no PostgreSQL user name specified in startup packet');
  if (!['', 'false', 'off', 'no', '0'].includes(parameters.get('replication') ?? ''))
    return refused('0A000', 'there is no replication here');
  const unknown = [...parameters.keys()].filter((name) => name.startsWith('_pq_.'));
  const negotiated: BackendMessage[] =
    minor > VERSION.minor || unknown.length > 0 ? [{ kind: 'negotiate-version', minor: VERSION.minor, unknown }] : [];
  const database = parameters.get('database') || user;
  const application = parameters.get('application_name') ?? '';
  return {
    logIn: { stage: 'password', user, database, application },
    answer: [...negotiated, { kind: 'ask-password' }],
  };
}

function checked(
  { user, database, application }: Extract<LogIn, { stage: 'password' }>,
  password: string,
  door: Door,
): Step {
  if (password === '') return refused('28P01', 'empty password returned by client', 'recv_password_packet');
  if (!door.admits(user, password))
    return refused('28P01', `password authentication failed for user "${user}"`, 'auth_failed');
  const welcome: BackendMessage = { kind: 'logged-in' };
  if (!door.hasDatabase(database)) {
    const { logIn, answer } = refused('3D000', `database "${database}" does not exist`, 'InitPostgres');
    return { logIn, answer: [welcome, ...answer] };
  }
  const parameters = { ...door.parameters, application_name: application, session_authorization: user };
  return {
    logIn: { stage: 'in', user, database },
    answer: [
      welcome,
      ...Object.entries(parameters).map(([name, value]) => ({ kind: 'parameter-status', name, value }) as const),
      { kind: 'backend-key', process: 1, secret: 0 },
      { kind: 'ready', status: 'I' },
    ],
  };
}

function refused(code: string, message: string, routine?: WireWords['routine']): Step {
  return { logIn: { stage: 'out' }, answer: [{ kind: 'error', severity: 'FATAL', code, message, routine }] };
}

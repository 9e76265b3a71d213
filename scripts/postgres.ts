import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { runCommand } from './run-node';

const DEBIAN = '/usr/lib/postgresql';

/** Where the server's programs are: POSTGRES_BIN, or Debian's newest. */
function findPrograms(): string | undefined {
  const { POSTGRES_BIN } = process.env;
  if (POSTGRES_BIN) return POSTGRES_BIN;
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(DEBIAN, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb')));
}

/** The programs, which Debian's package brings where they are missing; undefined where it cannot be had. */
export async function ensurePostgres(): Promise<string | undefined> {
  const found = findPrograms();
  if (found || !existsSync('/etc/debian_version') || process.getuid?.() !== 0) return found;
  console.log('No PostgreSQL server here. Installing the one of Debian.');
  await runCommand('apt-get', ['update']).catch(() => undefined);
  await runCommand('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql']).catch(() => undefined);
  return findPrograms();
}

/** The server runs as nobody where this is root: as root it refuses to. */
const NOBODY = { uid: 65_534, gid: 65_534 };
const asNobody = () => (process.getuid?.() === 0 ? NOBODY : {});

/** A fresh server on this machine alone, in a folder that goes with it; `address` leads to its empty database `pagila`. */
export async function startPostgres(programs: string) {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-server-'));
  const [data, password] = [join(folder, 'data'), join(folder, 'password')];
  writeFileSync(password, 'password\n');
  if (process.getuid?.() === 0) for (const path of [folder, password]) chownSync(path, NOBODY.uid, NOBODY.gid);
  const port = await freePort();
  const made = await ended(
    start(programs, 'initdb', [
      '-D',
      data,
      '-U',
      'repl',
      '-E',
      'UTF8',
      '--locale=C',
      '-A',
      'scram-sha-256',
      `--pwfile=${password}`,
    ]),
  );
  if (made.code !== 0) throw new Error(`initdb failed:\n${made.output}`);
  const options = [
    '-F',
    '-p',
    String(port),
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'unix_socket_directories=',
    '-c',
    'timezone=UTC',
  ];
  const server = start(programs, 'postgres', ['-D', data, ...options]);
  const over = ended(server);
  const addressOf = (database: string) => `postgresql://repl:password@127.0.0.1:${port}/${database}`;
  await untilThere(addressOf('postgres'), () => server.exitCode !== null);
  return {
    address: addressOf('pagila'),
    async stop() {
      server.kill('SIGINT');
      await over;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function start(programs: string, program: string, args: readonly string[]) {
  return spawn(join(programs, program), args, { ...asNobody(), cwd: tmpdir(), stdio: ['ignore', 'pipe', 'pipe'] });
}

function ended(child: ReturnType<typeof start>): Promise<{ code: number; output: string }> {
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

async function untilThere(address: string, isOver: () => boolean): Promise<void> {
  for (;;) {
    const client = new pg.Client(address);
    try {
      await client.connect();
      await client.query('CREATE DATABASE pagila');
      await client.end();
      return;
    } catch (error) {
      if (isOver()) throw new Error('The PostgreSQL server ended as soon as it was started.', { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

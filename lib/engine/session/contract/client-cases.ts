import type { Case, Cases } from './case';
import { scriptedServer } from './scripted-server';
import { cells } from './test-cases';

const ADDRESS = 'postgresql://repl:password@localhost:5432/pagila';

/** Cells one below the other, with a database server outside. */
const served = (...codes: readonly string[]): Case['act'] => cells(codes, undefined, scriptedServer);

const CONNECTED = `import { Client } from 'pg'\nconst client = new Client('${ADDRESS}')\nawait client.connect()`;
const STILL_OPEN = {
  log: ['1 connection is still open: localhost:5432. Call `end()` when nothing needs it any more.'],
  dropped: 0,
};
const told = (...calls: readonly string[]) => ({ calls: calls.map((call) => `09:00:00 pg ${call}`), dropped: 0 });
const connected = "connect Object host: 'localhost', port: 5432, database: 'pagila', user: 'repl': done after 0 ms";
const CLIENT = "Client user: 'repl', database: 'pagila', port: 5432, host: 'localhost'";

export const clientCases: Cases = {
  'a client and a cursor of a database ask the server outside, and what they ask is told': {
    act: served(
      CONNECTED,
      "import Cursor from 'pg-cursor'\nconst { rows } = await client.query('SELECT $1', [7])\nconst cursor = client.query(new Cursor('SELECT 2', []))\nconst first = await cursor.read(1)\nawait cursor.close()\nawait client.end()\n;[rows.length, first.length, trace.calls('pg').map(({ name }) => name).join(), meter.rows]",
    ),
    expected: [
      [STILL_OPEN, CLIENT, told(connected)],
      [
        "Array(4) 2, 1, 'query,query,end', 3",
        told(
          "query Object text: 'SELECT $1', values: Array(1) 7: SELECT 2 after 0 ms",
          "query Object text: 'SELECT 2', values: Array(0): opened after 0 ms",
          'end Object: done after 0 ms',
        ),
      ],
    ],
  },
  'errors of a server are DatabaseErrors of the one `pg` that there is': {
    act: served(
      "import pg, { Client, DatabaseError } from 'pg'\nconst error = await new Client({ user: 'repl', password: 'no' }).connect().catch((error) => error)\n;[error instanceof DatabaseError, pg.DatabaseError === DatabaseError, error.code, error.message]",
      `import { Pool } from 'pg'\nconst pool = new Pool({ connectionString: '${ADDRESS}' })\nconst { code, position } = await pool.query('fail').catch((error) => error)\nawait pool.end()\n;[code, position]`,
      "import { Client } from 'pg'\nawait new Client().connect()",
    ),
    expected: [
      [
        "Array(4) true, true, '28P01', 'password authentication failed for user \"repl\"'",
        told("connect Object host: 'localhost', port: 5432, database: 'repl', user: 'repl': 28P01 (failed) after 0 ms"),
      ],
      [
        "Array(2) '42601', '1'",
        told(
          connected,
          "query Object text: 'fail', values: Array(0): 42601 (failed) after 0 ms",
          'end Object: done after 0 ms',
        ),
      ],
      {
        outputs: [
          told(
            "connect Object host: 'localhost', port: 5432, database: undefined, user: undefined: 28000 (failed) after 0 ms",
          ),
        ],
        code: 'error',
        message: 'error: no PostgreSQL user name specified in startup packet',
      },
    ],
  },
  'time-outs of a pool are of the cells’ clock, and keep no cell from its end': {
    act: served(
      `import { Pool } from 'pg'\nconst pool = new Pool({ connectionString: '${ADDRESS}', max: 1, connectionTimeoutMillis: 60_000, idleTimeoutMillis: 3_600_000 })\nconst taken = await pool.connect()\nconst { message } = await pool.connect().catch((error) => error)\ntaken.release()\n;[message, clock.now().toISOString()]`,
      'const before = pool.idleCount\nawait clock.sleep(3_600_000)\n;[before, pool.idleCount]',
    ),
    expected: [
      [STILL_OPEN, "Array(2) 'timeout exceeded when trying to connect', '2026-03-02T09:01:00.000Z'", told(connected)],
      ['Array(2) 1, 0', { calls: ['10:01:00 pg end Object: done after 0 ms'], dropped: 0 }],
    ],
  },
  'what the client has of Node is not the cells’': {
    act: served(CONNECTED, '[typeof Buffer, typeof process, typeof setImmediate]', 'await client.end()'),
    expected: [
      [STILL_OPEN, CLIENT, told(connected)],
      "Array(3) 'undefined', 'undefined', 'undefined'",
      told('end Object: done after 0 ms'),
    ],
  },
};

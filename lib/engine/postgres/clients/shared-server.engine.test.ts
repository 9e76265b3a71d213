import pg, { type Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lastRows, never, openLesson } from '../../sql/contract/case';
import type { Place } from '../../sql-engine';
import { openPostgresInNode } from '../node';
import { listen } from './testing/listen';
import { refusal } from './testing/scenario';

const engine = openPostgresInNode({ samples: [], standby: true, stopGraceMs: 0 });
beforeAll(() => engine.openDatabase(never), 60_000);
afterAll(() => engine.close());

/** A lesson with the table `film`, whose server stands where `at` says. */
async function inLesson(use: (lesson: Awaited<ReturnType<typeof open>>) => Promise<void>): Promise<void> {
  const lesson = await open();
  try {
    await use(lesson);
  } finally {
    await lesson.close();
  }
}

async function open() {
  const { database, run, rows } = await openLesson({ engine });
  let place: Place = { cell: 'first', above: [] };
  const { port, close } = await listen(database.server, () => place, never);
  const clients: Client[] = [];
  return {
    database,
    run,
    rows,
    at(cell: string, ...above: string[]) {
      place = { cell, above };
    },
    async connect() {
      const client = new pg.Client(`postgresql://repl:password@127.0.0.1:${port}/pagila`);
      client.on('error', () => {});
      clients.push(client);
      await client.connect();
      return client;
    },
    async close() {
      await Promise.all(clients.map((client) => client.end().catch(() => {})));
      await close();
      await database.close();
    },
  };
}

const titles = 'SELECT title FROM film ORDER BY film_id';

test('a client changes the copy of its cell: cells above keep theirs, cells below see it', () =>
  inLesson(async ({ at, connect, rows }) => {
    const client = await connect();
    await client.query('UPDATE film SET title = $1 WHERE film_id = $2', ['Aliens', 1]);
    await client.query('DELETE FROM film WHERE film_id > 1');
    expect([await rows([], titles), await rows(['first'], titles)]).toEqual([
      [['Alien'], ['Brazil, or not'], [null]],
      [['Aliens']],
    ]);
    at('second', 'first');
    await client.query({ name: 'add', text: 'INSERT INTO film VALUES ($1, $2)', values: [9, 'Nine'] });
    expect([await rows(['first'], titles), await rows(['second', 'first'], titles)]).toEqual([
      [['Aliens']],
      [['Aliens'], ['Nine']],
    ]);
  }));

test('a table that was dropped is gone for the client, by the server’s own words, and no message names what is behind cells', () =>
  inLesson(async ({ at, connect, rows }) => {
    const client = await connect();
    await client.query('DROP TABLE film');
    const gone = [await refusal(client.query(titles)), await refusal(client.query('SELECT $1 FROM film', ['x']))];
    const again = await client.query('DROP TABLE IF EXISTS film');
    at('second', 'first');
    await client.query('CREATE TABLE film (id int PRIMARY KEY)');
    await client.query('INSERT INTO film VALUES (1)');
    const key = await refusal(client.query('INSERT INTO film VALUES (1)'));
    expect({ gone, tag: again.command, key, above: await rows([], 'SELECT count(*)::int AS n FROM film') }).toEqual({
      gone: [
        { code: '42P01', message: 'relation "film" does not exist', position: '19' },
        { code: '42P01', message: 'relation "film" does not exist', position: '16' },
      ],
      tag: 'DROP',
      key: {
        code: '23505',
        message: 'duplicate key value violates unique constraint "film_pkey"',
        detail: 'Key (id)=(1) already exists.',
        constraint: 'film_pkey',
      },
      above: [[3]],
    });
  }));

test('what the notebook does not do is refused as not supported, and ends a transaction as any mistake', () =>
  inLesson(async ({ connect }) => {
    const client = await connect();
    const codes = [];
    for (const text of [
      'LISTEN news',
      'CREATE SCHEMA store',
      'PREPARE p AS SELECT 1',
      'SET search_path TO x',
      "COPY film TO '/tmp/x'",
    ])
      codes.push((await refusal(client.query(text))).code);
    await client.query('BEGIN');
    const first = await refusal(client.query('LISTEN news'));
    const second = await refusal(client.query('SELECT 1'));
    await client.query('ROLLBACK');
    expect([codes, first.code, second.code, (await client.query('SELECT 1 AS n')).rows]).toEqual([
      ['0A000', '0A000', '0A000', '0A000', '0A000'],
      '0A000',
      '25P02',
      [{ n: 1 }],
    ]);
  }));

test('a statement waits for another connection’s transaction', () =>
  inLesson(async ({ connect }) => {
    const [first, second] = [await connect(), await connect()];
    await first.query('BEGIN');
    await first.query('DELETE FROM film');
    const asked = second.query('SELECT count(*)::int AS n FROM film');
    await first.query('SELECT 1');
    await first.query('COMMIT');
    expect((await asked).rows).toEqual([{ n: 0 }]);
  }));

test('a statement that waits for a transaction that nobody goes on with is refused, with a hint', () =>
  inLesson(async ({ connect, rows }) => {
    const [first, second] = [await connect(), await connect()];
    await first.query('BEGIN');
    await first.query('DELETE FROM film');
    const refused = await second.query('SELECT $1::int', [1]).catch((error: unknown) => error);
    await first.query('ROLLBACK');
    expect(refused).toMatchObject({
      code: '55P03',
      message: 'canceling statement due to lock timeout',
      hint: expect.stringContaining('one server process'),
    });
    expect([(await second.query('SELECT 1 AS n')).rows, await rows(['first'], titles)]).toEqual([
      [{ n: 1 }],
      [['Alien'], ['Brazil, or not'], [null]],
    ]);
  }));

test('what reads the database waits until a client’s transaction has ended, and its end is the end of its connection', () =>
  inLesson(async ({ connect, database }) => {
    const client = await connect();
    await client.query('BEGIN');
    await client.query('CREATE TABLE mine (id int)');
    const listed = database.tables({ cell: 'below', above: ['first'] }, never);
    await client.end();
    expect((await listed).map(({ name }) => name)).toEqual(['film']);
  }));

test('the hundred-and-first client is one too many', () =>
  inLesson(async ({ connect }) => {
    for (let count = 0; count < 100; count++) await connect();
    expect(await refusal(connect())).toEqual({ code: '53300', message: 'sorry, too many clients already' });
  }));

test('data goes into a table by COPY as a client sends it, and is there again after a stop', () =>
  inLesson(async ({ connect, run, rows }) => {
    const client = await connect();
    const { connection } = client as unknown as { connection: { stream: { write(bytes: Uint8Array): void } } };
    const parts = ['10\tTen\t1.50\n11\tEle', 'ven\t\\N\n'];
    const message = (letter: string, body: string) => {
      const bytes = new TextEncoder().encode(`${letter}....${body}`);
      new DataView(bytes.buffer).setInt32(1, bytes.length - 1);
      return bytes;
    };
    const copied = client.query('COPY film FROM STDIN').catch((error: unknown) => error);
    // The client itself knows no data to send, and says so; what stands before that is the data.
    for (const part of parts) connection.stream.write(message('d', part));
    connection.stream.write(message('c', ''));
    await copied;
    const all = () => rows(['first'], 'SELECT film_id, title, rate::text FROM film ORDER BY film_id DESC LIMIT 2');
    const before = await all();
    const ended = new AbortController();
    const onStatement = () => setTimeout(() => ended.abort('enough'), 20);
    const endless = 'SELECT 1; SELECT count(*) FROM generate_series(1, 10000000000)';
    await engine
      .openDatabase(never)
      .then((other) => other.run({ cell: 'x', above: [] }, endless, ended.signal, onStatement).catch(() => {}));
    expect([before, await all(), lastRows(await run('y', [], 'SELECT 1 AS n'))]).toEqual([
      [
        [11, 'Eleven', null],
        [10, 'Ten', '1.50'],
      ],
      [
        [11, 'Eleven', null],
        [10, 'Ten', '1.50'],
      ],
      [[1]],
    ]);
  }));

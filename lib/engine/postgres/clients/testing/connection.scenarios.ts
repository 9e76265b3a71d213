import { refusal, type Scenario, withClient } from './scenario';

export const connectionScenarios: readonly Scenario[] = [
  {
    name: 'two clients see what the other has committed',
    run: (tools) =>
      withClient(tools, (first) =>
        withClient(tools, async (second) => {
          await first.query('CREATE TABLE shared (id int)');
          await second.query('INSERT INTO shared VALUES (1), (2)');
          const { rows } = await first.query('SELECT count(*)::int AS n FROM shared');
          await first.query('DROP TABLE shared');
          return rows;
        }),
      ),
    gives: [{ n: 2 }],
  },
  {
    name: 'statements of one name on two clients do not meet, nor do their temporary tables and settings',
    run: (tools) =>
      withClient(tools, (first) =>
        withClient(tools, async (second) => {
          const named = (text: string) => ({ name: 'same', text });
          await first.query("SET datestyle = 'SQL, DMY'");
          await first.query('CREATE TEMP TABLE scratch AS SELECT 1 AS n');
          await first.query('INSERT INTO scratch VALUES ($1)', [2]);
          return [
            (await first.query(named('SELECT 1 AS n'))).rows,
            (await second.query(named('SELECT 2 AS n'))).rows,
            (await first.query(named('SELECT 1 AS n'))).rows,
            (await first.query('SELECT n FROM scratch ORDER BY n')).rows,
            (await refusal(second.query('SELECT n FROM scratch'))).code,
            (await first.query("SELECT '2005-05-24'::date::text AS day")).rows,
            (await second.query("SELECT '2005-05-24'::date::text AS day")).rows,
          ];
        }),
      ),
    gives: [
      [{ n: 1 }],
      [{ n: 2 }],
      [{ n: 1 }],
      [{ n: 1 }, { n: 2 }],
      '42P01',
      [{ day: '24/05/2005' }],
      [{ day: '2005-05-24' }],
    ],
  },
  {
    name: 'a pool of three hands out its clients and tells how many wait',
    async run({ pg, address }) {
      const pool = new pg.Pool({ connectionString: address, max: 3 });
      const clients = [await pool.connect(), await pool.connect(), await pool.connect()];
      const waiting = pool.connect();
      const counts = [pool.totalCount, pool.idleCount, pool.waitingCount];
      clients[0]?.release();
      const last = await waiting;
      const { rows } = await last.query('SELECT 1 AS n');
      for (const client of [...clients.slice(1), last]) client.release();
      const many = await Promise.all([1, 2, 3, 4, 5].map((n) => pool.query('SELECT $1::int AS n', [n])));
      await pool.end();
      return { counts, rows, many: many.map((result) => result.rows[0].n) };
    },
    gives: { counts: [3, 0, 1], rows: [{ n: 1 }], many: [1, 2, 3, 4, 5] },
  },
  {
    name: 'a pool whose clients are not given back lets the next one wait in vain',
    async run({ pg, address }) {
      const pool = new pg.Pool({ connectionString: address, max: 1, connectionTimeoutMillis: 100 });
      const leaked = await pool.connect();
      const { message } = await refusal(pool.connect());
      leaked.release();
      await pool.end();
      return message;
    },
    gives: 'timeout exceeded when trying to connect',
  },
  {
    name: 'a cursor gives a query’s rows in parts, is closed early, and another client writes meanwhile',
    run: (tools) =>
      withClient(tools, (reader) =>
        withClient(tools, async (writer) => {
          await writer.query('CREATE TABLE seen (n int)');
          const cursor = reader.query(
            new tools.Cursor<{ n: number }>('SELECT n FROM generate_series(1, $1) AS n', [7]),
          );
          const parts: number[][] = [];
          for (let rows = await cursor.read(3); rows.length > 0; rows = await cursor.read(3)) {
            parts.push(rows.map(({ n }) => n));
            await writer.query('INSERT INTO seen SELECT unnest($1::int[])', [rows.map(({ n }) => n)]);
          }
          await cursor.close();
          const early = reader.query(new tools.Cursor('SELECT * FROM generate_series(1, 1000) AS n'));
          const [first] = await early.read(1);
          await early.close();
          const { rows } = await reader.query('SELECT count(*)::int AS n FROM seen');
          await writer.query('DROP TABLE seen');
          return { parts, first, rows };
        }),
      ),
    gives: { parts: [[1, 2, 3], [4, 5, 6], [7]], first: { n: 1 }, rows: [{ n: 7 }] },
  },
  {
    name: 'a mistake in a cursor’s query comes with the first rows, and the client goes on',
    run: (tools) =>
      withClient(tools, async (client) => {
        const cursor = client.query(new tools.Cursor('SELECT 1 / (n - 2) AS x FROM generate_series(1, 3) AS n'));
        const { code } = await refusal(cursor.read(10));
        return [code, (await client.query('SELECT 1 AS n')).rows];
      }),
    gives: ['22012', [{ n: 1 }]],
  },
  {
    name: 'a client that ends during a query ends, and the query and those that wait are rejected',
    async run({ pg, address }) {
      const client = new pg.Client(address);
      await client.connect();
      const queries = Promise.all([refusal(client.query('SELECT 1 AS n')), refusal(client.query('SELECT 2 AS n'))]);
      await client.end();
      return (await queries).map(({ message }) => message);
    },
    gives: ['Connection terminated', 'Connection terminated'],
  },
  {
    name: 'COPY goes out and in over the connection, as far as pg itself speaks it',
    run: (tools) =>
      withClient(tools, async (client) => {
        await client.query('CREATE TABLE copied AS SELECT n FROM generate_series(1, 3) AS n');
        const out = await client.query('COPY copied TO STDOUT');
        const { code, message } = await refusal(client.query('COPY copied FROM STDIN'));
        const { rows } = await client.query('SELECT count(*)::int AS n FROM copied');
        await client.query('DROP TABLE copied');
        return [out.rowCount, out.rows, code, message, rows];
      }),
    gives: [3, [], '57014', 'COPY from stdin failed: No source stream defined', [{ n: 3 }]],
  },
];

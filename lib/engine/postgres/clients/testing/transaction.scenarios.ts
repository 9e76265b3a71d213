import { refusal, type Scenario, withClient } from './scenario';

export const transactionScenarios: readonly Scenario[] = [
  {
    name: 'a mistake comes with its code, its place and what it is about',
    run: (tools) =>
      withClient(tools, async (client) => {
        await client.query('CREATE TABLE public.only_once (id int PRIMARY KEY, n int CHECK (n > 0))');
        await client.query('INSERT INTO public.only_once VALUES ($1, $2)', [1, 1]);
        const refused = [
          await refusal(client.query('SELECT 1; SELECT nope FROM only_once')),
          await refusal(client.query('SELECT * FROM absent WHERE id = $1', [1])),
          await refusal(client.query('INSERT INTO only_once VALUES (1, 2)')),
          await refusal(client.query('INSERT INTO only_once VALUES (2, $1)', [0])),
          await refusal(client.query('SELECT $1::int', ['four'])),
          await refusal(client.query('SELEC 1')),
        ];
        await client.query('DROP TABLE only_once');
        return refused;
      }),
    gives: [
      { code: '42703', message: 'column "nope" does not exist', position: '18' },
      { code: '42P01', message: 'relation "absent" does not exist', position: '15' },
      {
        code: '23505',
        message: 'duplicate key value violates unique constraint "only_once_pkey"',
        detail: 'Key (id)=(1) already exists.',
        constraint: 'only_once_pkey',
      },
      {
        code: '23514',
        message: 'new row for relation "only_once" violates check constraint "only_once_n_check"',
        detail: 'Failing row contains (2, 0).',
        constraint: 'only_once_n_check',
      },
      { code: '22P02', message: 'invalid input syntax for type integer: "four"' },
      { code: '42601', message: 'syntax error at or near "SELEC"', position: '1' },
    ],
  },
  {
    name: 'what a transaction did is seen when it is committed, and gone when it is rolled back, also to a savepoint',
    run: (tools) =>
      withClient(tools, async (client) => {
        const ids = async () => (await client.query('SELECT id FROM steps ORDER BY id')).rows.map(({ id }) => id);
        await client.query('CREATE TABLE steps (id int)');
        await client.query('BEGIN');
        await client.query('INSERT INTO steps VALUES ($1)', [1]);
        await client.query('SAVEPOINT here');
        await client.query('INSERT INTO steps VALUES ($1)', [2]);
        await client.query('ROLLBACK TO here');
        await client.query('INSERT INTO steps VALUES ($1)', [3]);
        await client.query('COMMIT');
        const committed = await ids();
        await client.query('BEGIN');
        await client.query('DELETE FROM steps');
        const inside = await ids();
        await client.query('ROLLBACK');
        const after = await ids();
        await client.query('DROP TABLE steps');
        return { committed, inside, after };
      }),
    gives: { committed: [1, 3], inside: [], after: [1, 3] },
  },
  {
    name: 'after a mistake nothing counts until the transaction ends, and COMMIT says ROLLBACK',
    run: (tools) =>
      withClient(tools, async (client) => {
        await client.query('CREATE TABLE lost (id int)');
        await client.query('BEGIN');
        await client.query('INSERT INTO lost VALUES (1)');
        const first = await refusal(client.query('SELECT 1 / $1::int', [0]));
        const second = await refusal(client.query('SELECT $1::int', [1]));
        const third = await refusal(client.query('SELECT * FROM lost'));
        const { command } = await client.query('COMMIT');
        const { rows } = await client.query('SELECT count(*)::int AS n FROM lost');
        await client.query('DROP TABLE lost');
        return { codes: [first.code, second.code, third.code], command, rows };
      }),
    gives: { codes: ['22012', '25P02', '25P02'], command: 'ROLLBACK', rows: [{ n: 0 }] },
  },
  {
    name: 'a mistake after a savepoint is undone to it, and the transaction goes on',
    run: (tools) =>
      withClient(tools, async (client) => {
        await client.query('CREATE TABLE kept (id int PRIMARY KEY)');
        await client.query('BEGIN');
        await client.query('INSERT INTO kept VALUES (1)');
        await client.query('SAVEPOINT each');
        const { code } = await refusal(client.query('INSERT INTO kept VALUES ($1)', [1]));
        await client.query('ROLLBACK TO SAVEPOINT each');
        await client.query('INSERT INTO kept VALUES ($1)', [2]);
        await client.query('COMMIT');
        const { rows } = await client.query('SELECT id FROM kept ORDER BY id');
        await client.query('DROP TABLE kept');
        return { code, rows };
      }),
    gives: { code: '23505', rows: [{ id: 1 }, { id: 2 }] },
  },
];

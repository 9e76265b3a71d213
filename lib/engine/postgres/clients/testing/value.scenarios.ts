import { type Scenario, withClient } from './scenario';

export const valueScenarios: readonly Scenario[] = [
  {
    name: 'values come back as pg reads them: int8 and numeric as text, dates, arrays and JSON as objects',
    run: (tools) =>
      withClient(tools, async (client) => {
        const { rows, fields, rowCount, command } = await client.query(
          `SELECT 1 AS n, 2::int8 AS big, 4.990::numeric AS price, 0.5::float8 AS half, true AS yes, 'ä' AS text,
           NULL::int AS nothing, '2005-05-24 22:53:30Z'::timestamptz AS at, '{1,NULL,3}'::int[] AS list,
           '{"a": [1]}'::jsonb AS json, '\\x00ff'::bytea AS bytes, '1 day 02:00'::interval AS term`,
        );
        const { at, bytes, term, ...row } = rows[0] ?? {};
        return {
          row,
          at: at.toISOString(),
          bytes: [...bytes],
          term: { days: term.days, hours: term.hours },
          types: fields.map(({ name, dataTypeID }) => `${name} ${dataTypeID}`).slice(0, 3),
          rowCount,
          command,
        };
      }),
    gives: {
      row: {
        n: 1,
        big: '2',
        price: '4.990',
        half: 0.5,
        yes: true,
        text: 'ä',
        nothing: null,
        list: [1, null, 3],
        json: { a: [1] },
      },
      at: '2005-05-24T22:53:30.000Z',
      bytes: [0, 255],
      term: { days: 1, hours: 2 },
      types: ['n 23', 'big 20', 'price 1700'],
      rowCount: 1,
      command: 'SELECT',
    },
  },
  {
    name: 'parameters of every kind arrive',
    run: (tools) =>
      withClient(tools, async (client) => {
        const { rows } = await client.query({
          text: `SELECT $1::int AS n, $2::text AS t, $3::bool AS b, $4::timestamptz AS at, $5::jsonb AS j, $6::int[] AS l,
                 $7::bytea AS y, $8::int AS nothing, $9::text AS quote, $10::numeric AS price`,
          values: [7, "O'Reilly", false, new Date(0), { a: 1 }, [1, 2], Uint8Array.of(0, 39), null, '$1; --', '0.10'],
          rowMode: 'array',
        });
        return rows[0]?.map((value: unknown) =>
          value instanceof Date ? value.toISOString() : value instanceof Uint8Array ? [...value] : value,
        );
      }),
    gives: [7, "O'Reilly", false, '1970-01-01T00:00:00.000Z', { a: 1 }, [1, 2], [0, 39], null, '$1; --', '0.10'],
  },
  {
    name: 'a named statement is prepared once and runs with other values',
    run: (tools) =>
      withClient(tools, async (client) => {
        const double = (value: number) =>
          client.query({ name: 'double', text: 'SELECT 2 * $1::int AS n', values: [value] });
        return [(await double(2)).rows, (await double(21)).rows, (await client.query('')).rows];
      }),
    gives: [[{ n: 4 }], [{ n: 42 }], []],
  },
  {
    name: 'several statements in one query give several results, and happen together or not at all',
    run: (tools) =>
      withClient(tools, async (client) => {
        await client.query('CREATE TABLE pair (id int PRIMARY KEY)');
        const given = (await client.query('INSERT INTO pair VALUES (1); SELECT id FROM pair')) as unknown as {
          rows: unknown[];
        }[];
        const failed = await client.query('INSERT INTO pair VALUES (2); INSERT INTO pair VALUES (1)').catch(() => 'no');
        const { rows } = await client.query('SELECT * FROM pair');
        await client.query('DROP TABLE pair');
        return [given.map((result) => result.rows), failed, rows];
      }),
    gives: [[[], [{ id: 1 }]], 'no', [{ id: 1 }]],
  },
];

import type { DuckdbCase } from './case';
import { openFiles } from './file-fixture';

export const jsonCases: readonly DuckdbCase[] = [
  {
    name: 'JSON has the types that the engine’s own reader would find',
    async prove(tools) {
      const { typed } = await openFiles(tools, {
        'types.ndjson': [
          '{"i": 1, "big": 9007199254740993, "d": 1, "s": "a", "b": true, "day": "2020-02-29", "at": "2020-01-02T03:04:05.5Z", "clock": "12:00:00", "n": null, "l": [1, 2], "o": {"x": 1, "y": "2020-01-01"}, "mixed": 1, "id": "2c1b1b3e-0000-4000-8000-00000000000f"}',
          '{"i": -2, "big": 1, "d": 0.5, "s": "2020-01-01", "b": null, "day": "1969-12-31", "at": "2020-01-02 03:04:05", "clock": "23:59:59.5", "n": null, "l": [], "o": {"z": [null]}, "mixed": "a", "id": null, "late": 1e3}',
        ].join('\n'),
        'one.json': '{"a": {"b": [{"c": 1}]}}',
        'bad-day.json': '[{"day": "2020-02-30"}]',
        'values.json': '[1, 2.5]',
        'loose.json': '{"a": 1}\n{\n  "a": 2\n}',
        'empty.json': '[]',
        'empty.ndjson': '',
      });
      tools.equal(await typed(`FROM 'types.ndjson'`), {
        types: [
          'i BIGINT',
          'big BIGINT',
          'd DOUBLE',
          's VARCHAR',
          'b BOOLEAN',
          'day DATE',
          'at TIMESTAMP',
          'clock TIME',
          'n VARCHAR',
          'l BIGINT[]',
          'o STRUCT(x BIGINT, y DATE, z VARCHAR[])',
          'mixed VARCHAR',
          'id UUID',
          'late BIGINT',
        ],
        rows: [
          [
            1,
            '9007199254740993',
            1,
            'a',
            true,
            '2020-02-29',
            '2020-01-02 03:04:05.5',
            '12:00:00',
            null,
            [1, 2],
            { x: 1, y: '2020-01-01', z: null },
            '1',
            '2c1b1b3e-0000-4000-8000-00000000000f',
            null,
          ],
          [
            -2,
            1,
            0.5,
            '2020-01-01',
            null,
            '1969-12-31',
            '2020-01-02 03:04:05',
            '23:59:59.5',
            null,
            [],
            { x: null, y: null, z: [null] },
            '"a"',
            null,
            1000,
          ],
        ],
      });
      tools.equal(await typed(`FROM 'one.json'`), {
        types: ['a STRUCT(b STRUCT(c BIGINT)[])'],
        rows: [[{ b: [{ c: 1 }] }]],
      });
      tools.equal(await typed(`FROM 'bad-day.json'`), { types: ['day VARCHAR'], rows: [['2020-02-30']] });
      tools.equal(await typed(`FROM 'values.json'`), { types: ['json DOUBLE'], rows: [[1], [2.5]] });
      tools.equal(await typed(`FROM 'loose.json'`), { types: ['a BIGINT'], rows: [[1], [2]] });
      tools.equal(await typed(`FROM read_json('one.json', columns = {a: 'JSON'})`), {
        types: ['a VARCHAR'],
        rows: [['{"b":[{"c":1}]}']],
      });
      tools.equal(
        await typed(
          `FROM read_json('types.ndjson', columns = {i: 'DECIMAL(4,1)', nothing: 'DATE', o: 'STRUCT(x INTEGER)'})`,
        ),
        {
          types: ['i DECIMAL(4,1)', 'nothing DATE', 'o STRUCT(x INTEGER)'],
          rows: [
            ['1.0', null, { x: 1 }],
            ['-2.0', null, { x: null }],
          ],
        },
      );
      for (const name of ['empty.json', 'empty.ndjson'])
        tools.equal(
          [name, await typed(`SELECT count(*) AS n FROM '${name}'`)],
          [name, { types: ['n BIGINT'], rows: [[0]] }],
        );
    },
  },
  {
    name: 'JSON is written as the engine writes it',
    async prove(tools) {
      const { run, read } = await openFiles(tools);
      const row = `SELECT 1 AS i, 2.50 AS dec, 1.0::DOUBLE AS d, 1e300 AS e, 9223372036854775807 AS big, 170141183460469231731687303715884105727::HUGEINT AS h, NULL AS n, true AS b,
        'a "q" ä' AS s, DATE '2020-01-01' AS day, TIMESTAMP '2020-01-01 10:00:00' AS at, [1, NULL] AS l, {x: 'y', z: [2.5]} AS o, MAP {'k': 1} AS m, 'b'::ENUM('a','b') AS en, 'NaN'::DOUBLE AS nan`;
      tools.equal((await run('w', [], `COPY (${row}) TO 'row.json'`)).status, 'done');
      tools.equal(
        await read('row.json'),
        '{"i":1,"dec":2.50,"d":1.0,"e":1e+300,"big":9223372036854775807,"h":170141183460469231731687303715884105727,"n":null,"b":true,"s":"a \\"q\\" ä","day":"2020-01-01","at":"2020-01-01 10:00:00","l":[1,null],"o":{"x":"y","z":[2.5]},"m":{"k":1},"en":"b","nan":null}\n',
      );
    },
  },
];

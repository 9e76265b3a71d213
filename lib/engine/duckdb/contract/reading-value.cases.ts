import type { DuckdbCase } from './case';
import { csv, proveReadings, refused } from './reading-fixture';

const noLetters = (name: string, line: number, text: string) =>
  `${name} stays text: “${text}” on line ${line} would lose its zeros as a number.`;
const SEMICOLONS = 'Values are separated by semicolons.';

/** What the values of a CSV are. */
export const readingValueCases: readonly DuckdbCase[] = [
  {
    name: 'a column of a CSV has the type that a person expects, found from all of its values',
    prove: (tools) =>
      proveReadings(tools, [
        [
          'a.csv',
          'i,d,t,b,n,e\n1,1.5,a,true,,x\n-20,2,1,FALSE,,""\n,1e3,,,,\n',
          csv('i BIGINT, d DOUBLE, t VARCHAR, b BOOLEAN, n VARCHAR, e VARCHAR', [
            [1, 1.5, 'a', true, null, 'x'],
            [-20, 2, '1', false, null, ''],
            [null, 1000, null, null, null, null],
          ]),
        ],
        [
          'a.csv',
          'day,moment,clock,zone\n2024-02-29,2024-02-29T10:00:00Z,09:30,2024-01-01 00:00:00+02:00\n2024-3-1,2024-03-01 10:00,23:59:59,\n',
          csv('day DATE, moment TIMESTAMP, clock TIME, zone TIMESTAMP WITH TIME ZONE', [
            ['2024-02-29', '2024-02-29 10:00:00', '09:30:00', '2023-12-31 22:00:00+00'],
            ['2024-03-01', '2024-03-01 10:00:00', '23:59:59', null],
          ]),
        ],
        [
          'a.csv',
          'a,b\n2024-02-30,1\n2024-01-01,x1\n',
          csv('a VARCHAR, b VARCHAR', [
            ['2024-02-30', '1'],
            ['2024-01-01', 'x1'],
          ]),
        ],
        [
          'a.csv',
          'zip,id,big\n00123,12345678901234567890,170141183460469231731687303715884105728\n10115,1,1\n',
          csv(
            'zip VARCHAR, id HUGEINT, big VARCHAR',
            [
              ['00123', '12345678901234567890', '170141183460469231731687303715884105728'],
              ['10115', '1', '1'],
            ],
            [noLetters('zip', 2, '00123'), 'id has whole numbers beyond 64 bits: they are kept exactly.'],
          ),
        ],
        [
          'a.csv',
          'name,age,medal\nAda,NA,NA\nBo,24,Gold\n',
          csv(
            'name VARCHAR, age BIGINT, medal VARCHAR',
            [
              ['Ada', null, 'NA'],
              ['Bo', 24, 'Gold'],
            ],
            ['“NA” is read as no value: age.'],
          ),
        ],
        [
          'a.csv',
          'name,age\nNA,NA\n"NA",24\n',
          csv(
            'name VARCHAR, age BIGINT',
            [
              [null, null],
              ['NA', 24],
            ],
            [],
            { nulls: 'NA' },
          ),
          { nulls: 'NA' },
        ],
      ]),
  },
  {
    name: 'numbers and dates are read as they are written in other countries, where that is clear',
    prove: (tools) =>
      proveReadings(tools, [
        [
          'a.csv',
          'preis;tag\n1.234,50;31.12.2024\n7,25;1.2.2024\n',
          csv(
            'preis DOUBLE, tag DATE',
            [
              [1234.5, '2024-12-31'],
              [7.25, '2024-02-01'],
            ],
            [
              SEMICOLONS,
              'Numbers are written with a decimal comma and thousands set apart: preis.',
              'tag is read with the day first.',
            ],
            { delimiter: ';', decimal: ',' },
          ),
        ],
        [
          'a.csv',
          'price,stock\n"1,234.50","12,000"\n7,999\n',
          csv(
            'price DOUBLE, stock BIGINT',
            [
              [1234.5, 12000],
              [7, 999],
            ],
            ['Numbers are written with a decimal point and thousands set apart: price, stock.'],
          ),
        ],
        [
          'a.csv',
          'when\n1/2/2024 9:05 PM\n12/31/2024 10:00 AM\n',
          csv(
            'when TIMESTAMP',
            [['2024-01-02 21:05:00'], ['2024-12-31 10:00:00']],
            ['when is read with the month first.'],
          ),
        ],
        [
          'a.csv',
          'd\n01/02/2024\n03/04/2024\n',
          csv(
            'd VARCHAR',
            [['01/02/2024'], ['03/04/2024']],
            ['d stays text: nothing tells whether the day or the month comes first.'],
          ),
        ],
        [
          'a.csv',
          'd\n01/02/2024\n03/04/2024\n',
          csv('d DATE', [['2024-02-01'], ['2024-04-03']], ['d is read with the day first.'], { dates: 'day-first' }),
          { dates: 'day-first' },
        ],
        [
          'a.csv',
          'd\n01/02/2024\n',
          refused(
            'The column “d” has “01/02/2024”, which is no DATE. Say whether the day or the month comes first.',
            2,
          ),
          { types: { d: 'DATE' } },
        ],
      ]),
  },
  {
    name: 'the line with the names is found, and names that no table can have are mended',
    prove: (tools) =>
      proveReadings(tools, [
        ['a.csv', 'a,b\n', csv('a VARCHAR, b VARCHAR', [], ['There are no rows.'])],
        [
          'a.csv',
          '1,x\n3,y\n',
          csv(
            'column0 BIGINT, column1 VARCHAR',
            [
              [1, 'x'],
              [3, 'y'],
            ],
            ['No line has the names of the columns: they are called column0, column1, …'],
            { header: false },
          ),
        ],
        ['a.csv', '1,x\n3,y\n', csv('1 BIGINT, x VARCHAR', [[3, 'y']], [], { header: true }), { header: true }],
        [
          'a.csv',
          'id,, first name ,ID\n1,2,3,4\n',
          csv(
            'id BIGINT, column1 BIGINT, first name BIGINT, ID_1 BIGINT',
            [[1, 2, 3, 4]],
            ['Column 2 has no name: it is called column1.', 'A second “ID” is called ID_1.'],
          ),
        ],
        ['a.csv', '\nid\n1\n\n', csv('id BIGINT', [[1], [null]], ['An empty line was left out.'])],
        ['a.csv', 'id,b\n\n1,2\n\n\n', csv('id BIGINT, b BIGINT', [[1, 2]], ['3 empty lines were left out.'])],
      ]),
  },
  {
    name: 'a type given by hand is used, unless a value cannot have it',
    prove: (tools) =>
      proveReadings(tools, [
        [
          'a.csv',
          'id,zip\n1,00123\n2,10115\n',
          csv(
            'id VARCHAR, zip INTEGER',
            [
              ['1', 123],
              ['2', 10115],
            ],
            [],
            { types: { id: 'text', zip: 'int' } },
          ),
          { types: { id: 'text', zip: 'int' } },
        ],
        [
          'a.csv',
          'id,amount\n1,5\n2,abc\n',
          refused('The column “amount” has “abc”, which is no DECIMAL(10,2).', 3),
          { types: { amount: 'DECIMAL(10,2)' } },
        ],
        [
          'a.csv',
          'rowid,c\n7,\n8,x\n',
          refused('The column “c” has “x”, which is no BIGINT.', 3),
          { types: { c: 'BIGINT' } },
        ],
        [
          'a.csv',
          'a\n1.5\n',
          refused('The column “a” has “1.5”, which is no INTEGER.', 2),
          { types: { a: 'INTEGER' } },
        ],
        [
          'a.csv',
          'a\n1\n',
          refused('There is no type “FOO”, which was given to the column “a”.'),
          { types: { a: 'FOO' } },
        ],
        [
          'a.csv',
          'a\n1\n',
          refused('There is no type “INT) --”, which was given to the column “a”.'),
          { types: { a: 'INT) --' } },
        ],
        [
          'a.csv',
          'a\n1\n',
          csv('a BIGINT', [[1]], ['There is no column b: the type given to it was not used.'], {
            types: { b: 'DATE' },
          }),
          { types: { b: 'DATE' } },
        ],
        [
          'a.json',
          '[{"a": 1.5}]',
          refused('In row 1 the column “a” has “1.5”, which is no INTEGER.'),
          { types: { a: 'INTEGER' } },
        ],
      ]),
  },
];

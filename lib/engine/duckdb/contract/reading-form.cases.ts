import { never } from '../../sql/contract/case';
import type { DuckdbCase } from './case';
import { csv, gzipped, joined, proveReadings, refused, utf16 } from './reading-fixture';

const LONG = 'x'.repeat(5_000_000);
const SEMICOLONS = 'Values are separated by semicolons.';
const TABS = 'Values are separated by tabs.';
const BARS = 'Values are separated by bars.';
const NAMES = 'id BIGINT, name VARCHAR';
const ADA = [[1, 'Ada']];

/** How a CSV is written: separators, quotes, ends of lines, encodings. */
export const readingFormCases: readonly DuckdbCase[] = [
  {
    name: 'a CSV is read however its values are separated and quoted',
    prove: (tools) =>
      proveReadings(tools, [
        ['a.csv', 'id,name\n1,Ada\n', csv(NAMES, ADA)],
        ['a.csv', 'id,name\r\n1,Ada', csv(NAMES, ADA)],
        ['a.csv', 'id,name\r1,Ada\r', csv(NAMES, ADA)],
        ['a.csv', 'id,name\r\n1,Ada\n2,Bo\r3,Cy\n', csv(NAMES, [...ADA, [2, 'Bo'], [3, 'Cy']])],
        ['a.csv', 'id;name\n1;Ada\n', csv(NAMES, ADA, [SEMICOLONS], { delimiter: ';' })],
        ['a.tsv', 'id\tname\n1\tAda\n', csv(NAMES, ADA, [TABS], { delimiter: '\t' })],
        ['a.txt', 'id|name\n1|Ada\n', csv(NAMES, ADA, [BARS], { delimiter: '|' })],
        ['a.csv', 'sep=;\nid;name\n1;Ada\n', csv(NAMES, ADA, [SEMICOLONS], { delimiter: ';', skip: 1 })],
        ['a.csv', 'Report\n\nid,name\n1,Ada\n', csv(NAMES, ADA, [], { skip: 2 }), { skip: 2 }],
        [
          'a.csv',
          'id,name\n1,"a ""b"", c"\n2,"two\nlines"\n3, "spaces" \n4,5" pipe\n',
          csv(NAMES, [
            [1, 'a "b", c'],
            [2, 'two\nlines'],
            [3, 'spaces'],
            [4, '5" pipe'],
          ]),
        ],
        [
          'a.csv',
          "id,name\n1,'a, b'\n2,'it''s'\n",
          csv(
            NAMES,
            [
              [1, 'a, b'],
              [2, "it's"],
            ],
            ["Values are quoted with '."],
            { quote: "'" },
          ),
        ],
        [
          'a.csv',
          "id,name\n1,'tis\n2,it's\n",
          csv(NAMES, [
            [1, "'tis"],
            [2, "it's"],
          ]),
        ],
        [
          'a.csv',
          'id,name\n1,"Ada"\n',
          csv(NAMES, [[1, '"Ada"']], ['Nothing is quoted.'], { quote: '' }),
          { quote: '' },
        ],
        [
          'a.csv',
          'id~name\n1~Ada\n',
          csv(NAMES, ADA, ['Values are separated by “~”.'], { delimiter: '~' }),
          { delimiter: '~' },
        ],
        [
          'a.csv',
          'id,name\n1,Ada\n',
          refused('The delimiter has to be a plain character, such as a comma or a tab.'),
          { delimiter: '§' },
        ],
      ]),
  },
  {
    name: 'a CSV is read in the encodings that programs write',
    prove: (tools) =>
      proveReadings(tools, [
        ['a.csv', joined([0xef, 0xbb, 0xbf], 'id,name\n1,Ada\n'), csv(NAMES, ADA, ['UTF-8, with a byte order mark.'])],
        [
          'a.csv',
          utf16('\ufeffid\tname\n1\tÄ😀\n', true),
          csv(NAMES, [[1, 'Ä😀']], ['UTF-16, with a byte order mark.', TABS], {
            encoding: 'utf-16le',
            delimiter: '\t',
          }),
        ],
        [
          'a.csv',
          utf16('\ufeffid,name\n1,Ä😀\n', false),
          csv(NAMES, [[1, 'Ä😀']], ['UTF-16, with a byte order mark.'], { encoding: 'utf-16be' }),
        ],
        [
          'a.csv',
          utf16('id,name\n1,Ada\n', true),
          csv(NAMES, ADA, ['UTF-16: the bytes are not UTF-8.'], { encoding: 'utf-16le' }),
        ],
        [
          'a.csv',
          joined('id,name\n1,caf', [0xe9], ' ', [0x80], '\n'),
          csv(NAMES, [[1, 'café €']], ['Windows-1252: the bytes are not UTF-8.'], { encoding: 'windows-1252' }),
        ],
        [
          'a.csv',
          joined('id,name\n1,caf', [0xe9], '\n'),
          refused(
            'The text is not UTF-8: the byte 0xE9 stands where no letter can begin or go on. Another encoding may fit.',
            2,
            6,
          ),
          { encoding: 'utf-8' },
        ],
        [
          'a.csv',
          joined('id,name\n1,', [0x81, 0xe9], '\n'),
          refused('The text is not UTF-8: the byte 0x81 stands where no letter can begin or go on.', 2, 3),
        ],
        [
          'a.csv',
          joined([0xff, 0xfe], [97, 0], [0, 0xd8], [98, 0]),
          refused('The UTF-16 is broken here: half of a character is missing.', 1, 2),
        ],
        ['a.csv', joined('a,b\n1,x', [0], 'y\n'), refused('There is a zero byte here, which no text has.', 2, 4)],
      ]),
  },
  {
    name: 'one line of 5 MB is a row, and is no line of names',
    async prove(tools) {
      const cut = `${'x'.repeat(1000)}…`;
      await proveReadings(tools, [
        [
          'a.csv',
          `id,name\n1,${LONG}\n2,Bo\n`,
          csv(NAMES, [
            [1, cut],
            [2, 'Bo'],
          ]),
        ],
        ['a.csv', `id,name\n1,"${LONG}\n${LONG}"\n`, csv(NAMES, [[1, cut]])],
        ['a.csv', LONG, refused('A name of 5,000,000 characters stands here: is this the line with the names?', 1)],
        [
          'a.csv',
          '1,'.repeat(2_500_000),
          refused(
            'There are 2,500,001 values on this line: more than the 2,000 columns that a table may have here.',
            1,
          ),
        ],
      ]);
    },
  },
  {
    name: 'a file that is packed, or is something else than its name says, is read or called what it is',
    async prove(tools) {
      const packed = await gzipped('id,name\n1,Ada\n');
      const unpacked = 'It was unpacked from gzip.';
      await proveReadings(tools, [
        ['a.csv.gz', packed, csv(NAMES, ADA, [unpacked])],
        ['a.csv', packed, csv(NAMES, ADA, [unpacked])],
        ['a.csv', joined('PK', [3, 4], '….xl/workbook.xml'), refused('This is an Excel workbook: save it as CSV.')],
        ['a.csv', joined('PK', [3, 4], 'a.csv'), refused('This is a zip archive: unpack it first.')],
        ['a.csv', joined([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), refused('This is an old Excel workbook: save it as CSV.')],
        ['a.csv', '%PDF-1.7', refused('This is a PDF: export the table it shows as CSV.')],
        [
          'a.csv',
          '<!DOCTYPE html><p>Sign in',
          refused('This is a web page, not the data: perhaps a page that asks to sign in was saved in its place.'),
        ],
        [
          'a.csv',
          joined([1, 2, 3, 4, 5, 6, 7, 8, 0, 200, 1]),
          refused('The file is not text: it holds bytes that no text has.'),
        ],
        ['a.parquet', 'id,name\n', refused('This is not Parquet: such a file begins and ends with PAR1.')],
        ['a.csv', '', refused('The file is empty.')],
        ['a.csv', '\n \r\n', refused('The file is empty.')],
        ['a.json', '  ', refused('The file is empty.')],
      ]);
      const database = await tools.engine.openDatabase(never);
      await database.files.put('cut.csv.gz', packed.subarray(0, packed.length - 10), never);
      const cut = await database.files.inspect('cut.csv.gz', {}, never);
      tools.equal(cut.status === 'refused' && cut.message, 'The gzip file is broken or cut off.');
      await database.files.put('large.csv', new Uint8Array(500_000_001), never);
      tools.equal(
        await database.files.inspect('large.csv', {}, never),
        refused(
          'The file has 501 MB, and up to 500 MB are read here: split it, or save it as Parquet with fewer columns.',
        ),
      );
    },
  },
];

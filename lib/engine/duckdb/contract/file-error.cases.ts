import { failure } from '../../sql/contract/case';
import type { DuckdbCase } from './case';
import { GENRES, openFiles } from './file-fixture';

/** Code; then the error's code, the marked text, the nearest name. */
const MISTAKES: readonly (readonly [code: string, kind: string, marked?: string | undefined, near?: string])[] = [
  [`SELECT * FROM 'genre.csv'`, 'missing-file', `'genre.csv'`, 'genres.csv'],
  [`SELECT * FROM read_csv(['genres.csv', 'geres.csv'])`, 'missing-file', `'geres.csv'`, 'genres.csv'],
  [`FROM read_json('nothing.json')`, 'missing-file', `'nothing.json'`],
  [`FROM 'nothing/*.csv'`, 'no-file-fits', `'nothing/*.csv'`],
  [`FROM 'https://example.org/x.csv'`, 'file-address', `'https://example.org/x.csv'`],
  [`FROM read_parquet('s3://bucket/x.parquet')`, 'file-address', `'s3://bucket/x.parquet'`],
  [`COPY film TO 's3://bucket/x.parquet'`, 'file-address', `'s3://bucket/x.parquet'`],
  [`FROM '../x.csv'`, 'file-outside', `'../x.csv'`],
  [`FROM read_csv('/etc/passwd')`, 'file-outside', `'/etc/passwd'`],
  [`COPY film TO 'a/../../x.csv'`, 'file-outside', `'a/../../x.csv'`],
  [`FROM 'notes.txt'`, 'file-ending', `'notes.txt'`],
  [`FROM read_csv(film.title)`, 'file-literal', 'film.title'],
  [`COPY film TO 'x.xlsx' (FORMAT xlsx)`, 'file-format', 'FORMAT xlsx'],
  [`COPY film TO 'x.parquet' (ROWGROUP_SIZE 5)`, 'file-option', 'ROWGROUP_SIZE 5', 'row_group_size'],
  [`COPY film TO 'x.parquet' (COMPRESSION zstd)`, 'parquet-compression', 'COMPRESSION zstd'],
  [`FROM read_json('items.json', formt = 'array')`, 'file-option', `formt = 'array'`, 'format'],
  [`FROM read_json('items.json', format = 'xml')`, 'file-option-value', `format = 'xml'`],
  [`FROM read_csv('genres.csv', headr = true)`, 'engine', 'read_csv'],
  [`FROM 'broken.json'`, 'broken-json', `'broken.json'`],
  [`FROM 'genres.parquet'`, 'not-parquet', `'genres.parquet'`],
  [`SELECT '😀', genr FROM 'genres.csv'`, 'unknown-column', 'genr', 'genre'],
  [`SELECT '😀', bi FROM 'items.json' WHERE id = 1`, 'unknown-column', 'bi', 'by'],
  [`SELECT * FROM 'items.json' WHERE id = 1 ANDD 2`, 'syntax', 'ANDD', 'AND'],
  [`COPY (SELECT titel FROM film) TO 'x.parquet'`, 'unknown-column', 'titel', 'title'],
  [`COPY (SELECT titel FROM film) TO 'x.csv'`, 'unknown-column', 'titel', 'title'],
  [`COPY film FROM '*.csv'`, 'copy-one-file', `'*.csv'`],
  [`COPY film TO 'out' (FORMAT parquet, PARTITION_BY (ratng))`, 'unknown-column', `'out'`],
  [`SELECT current_date`, 'extension-icu', 'current_date'],
  [`SELECT now() AT TIME ZONE 'UTC'`, 'extension-icu', 'ZONE'],
  [`SELECT now() - INTERVAL 1 DAY`, 'extension-icu', '-'],
  [`SELECT strftime(now(), '%Y')`, 'extension-icu', 'strftime'],
  [`SELECT '{"a": 1}' ->> 'a'`, 'extension-json', '->>'],
  [`SELECT json_extract('{}', '$.a')`, 'extension-json', 'json_extract'],
  [`SELECT to_json(1)`, 'extension-json', 'to_json'],
  [`SELECT ST_Point(1, 2)`, 'extension', undefined],
  [`SELECT stem('running', 'porter')`, 'extension', undefined],
  [`FROM read_xlsx('x.xlsx')`, 'extension', undefined],
];

export const fileErrorCases: readonly DuckdbCase[] = [
  {
    name: 'a mistake about a file is told by a code and marked where it stands, and no error names a path of ours',
    async prove(tools) {
      const { run } = await openFiles(tools, {
        'genres.csv': GENRES,
        'genres.parquet': GENRES,
        'more.csv': GENRES,
        'items.json': '[{"id": 1, "by": "ann"}]',
        'broken.json': '[{"id": 1},\n {"id": }]',
        'notes.txt': 'x',
      });
      for (const [code, kind, marked, near] of MISTAKES) {
        const padded = `-- 😀\n${code}`;
        const failed = await run('a', [], padded);
        const told = failure(failed, padded);
        tools.equal([code, Array.isArray(told) ? told.slice(0, 3) : told], [code, [kind, marked, near]]);
        const said = failed.status === 'failed' ? `${failed.error.message} ${failed.error.engineWords ?? ''}` : '';
        tools.equal([code, /files\/w|file \d|\bw\d+\b|search_path/.exec(said)?.[0]], [code, undefined]);
      }
    },
  },
  {
    name: 'what is wrong is said in words that help',
    async prove(tools) {
      const { rows } = await openFiles(tools, { 'broken.ndjson': '{"id": 1}\n{"id": 2,}\n' });
      tools.equal(
        await rows([], `FROM 'broken.ndjson'`),
        'The file “broken.ndjson” stops being JSON at line 2, column 10.',
      );
      tools.equal(
        await rows([], `SELECT current_date`),
        '“current_date” is part of the extension “icu”, which is not in this build. For today’s date write now()::TIMESTAMP::DATE.',
      );
      tools.equal(
        await rows([], `SELECT now()::TIMESTAMP::DATE = now()::TIMESTAMP`).then((told) => typeof told),
        'object',
      );
    },
  },
];

import { expect, test } from 'vitest';
import { collectEditorTypes, collectPackageTypes } from '../../../scripts/editor-types';
import { openLanguageService } from './language-service';
import { PACKAGE_TYPES_NAMES, packageTypesIn } from './package-types';

const files = collectEditorTypes();
const packages = PACKAGE_TYPES_NAMES.map(collectPackageTypes);

/** What the types say of code, with those of all packages there. */
function open(code: string) {
  const service = openLanguageService(files);
  for (const more of packages) service.add(more);
  return {
    messages: service
      .problems('a', code)
      .map((problem) => `${code.slice(problem.from, problem.to)}: ${problem.message}`),
    names: (before: string) =>
      service.completions('a', code, code.indexOf(before) + before.length).map(({ name }) => name),
  };
}

test('the types of a package are wanted by code that imports it, in whichever way', () => {
  expect([
    packageTypesIn('import { Client } from \'pg\';\nimport Cursor from "pg-cursor"'),
    packageTypesIn("const { GetObjectCommand } = await import('@aws-sdk/client-s3')"),
    packageTypesIn("import type { Table } from 'arquero'"),
    packageTypesIn("import { z } from 'zod'\nconst from = 'pg'; display('hyparquet')"),
  ]).toEqual([['pg'], ['aws'], ['arquero'], []]);
});

test('an import is an error until the types of its package have come, and none afterwards', () => {
  const service = openLanguageService(files);
  const code = "import { Client } from 'pg';\nconst client = new Client();";
  const before = service.problems('a', code).map(({ message }) => message);
  service.add(collectPackageTypes('pg'));
  expect([before, service.problems('a', code)]).toEqual([[expect.stringMatching(/^Cannot find module 'pg'/)], []]);
});

test('the client of databases has types, imported by name or whole', () => {
  const { messages } = open(`import { Client, Pool, type QueryResult } from 'pg';
import Cursor from 'pg-cursor';
import pg from 'pg';
const client = new Client('postgresql://repl:password@localhost:5432/pagila');
await client.connect();
const { rows }: QueryResult<{ title: string }> = await client.query<{ title: string }>('SELECT title FROM film WHERE film_id = $1', [7]);
const cursor = client.query(new Cursor<{ id: number }>('SELECT 1 AS id', []));
const [first] = await cursor.read(10);
first?.id.toFixed();
await cursor.close();
client.on('error', (error) => error.message);
const many = new Pool({ host: 'localhost', port: 5432, max: 2 });
const lent = await many.connect();
lent.release();
many.on('connect', () => {});
await new pg.Client({ connectionString: 'x' }).end();
const wrong: number = rows[0]?.title;
client.qurey('x');`);
  expect(messages).toEqual([
    "wrong: Type 'string' is not assignable to type 'number'.",
    "qurey: Property 'qurey' does not exist on type 'Client'. Did you mean 'query'?",
  ]);
});

test('what a package exports, and what its values have, can be completed', () => {
  const { names } = open(
    "import { Client,  } from 'pg';\nimport { S3Client } from '@aws-sdk/client-s3';\nnew Client().;\nnew S3Client({}).;",
  );
  expect(names('{ Client, ')).toEqual(expect.arrayContaining(['Pool', 'DatabaseError']));
  expect(names('Client().')).toEqual(expect.arrayContaining(['connect', 'end', 'query']));
  expect(names('S3Client({}).')).toEqual(expect.arrayContaining(['destroy', 'send']));
});

test('the client of object storage has types', () => {
  const { messages } =
    open(`import { GetObjectCommand, ListObjectsV2Command, NoSuchKey, PutObjectCommand, S3Client, S3ServiceException, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
const s3 = new S3Client({ region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
await s3.send(new PutObjectCommand({ Bucket: 'lake', Key: 'films/a.csv', Body: 'id,title' }));
const object = await s3.send(new GetObjectCommand({ Bucket: 'lake', Key: 'films/a.csv', Range: 'bytes=0-3' }));
const text = await object.Body?.transformToString();
const size: number | undefined = object.ContentLength;
for (const { Key } of (await s3.send(new ListObjectsV2Command({ Bucket: 'lake', Delimiter: '/' }))).Contents ?? []) Key?.toUpperCase();
for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket: 'lake' })) page.KeyCount?.toFixed();
const upload = new Upload({ client: s3, params: { Bucket: 'lake', Key: 'b', Body: new Uint8Array(5) }, partSize: 5 * 1024 * 1024, queueSize: 2 });
upload.on('httpUploadProgress', ({ loaded }) => loaded?.toFixed());
await upload.done();
try {} catch (error) {
  if (error instanceof NoSuchKey || error instanceof S3ServiceException) error.$metadata.httpStatusCode?.toFixed();
}
const wrong: number = text;
new PutObjectCommand({ Bukcet: 'lake', Key: 'x' });`);
  expect(messages).toEqual([
    "wrong: Type 'string | undefined' is not assignable to type 'number'.\n  Type 'undefined' is not assignable to type 'number'.",
    expect.stringMatching(/^Bukcet: No overload matches[\s\S]*Did you mean to write 'Bucket'\?$/),
  ]);
});

test('Parquet files, data frames and pools have types', () => {
  const { messages } = open(`import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import * as aq from 'arquero';
import { desc, op } from 'arquero';
const bytes = parquetWriteBuffer({ columnData: [{ name: 'id', data: [1, 2], type: 'INT32' }] });
const rows = await parquetReadObjects({ file: bytes, columns: ['id'] });
const groups: number = (await parquetMetadataAsync(bytes)).row_groups.length;
const films = aq.from(rows).groupby('id').rollup({ n: op.count(), most: (d) => op.max(d.id) }).orderby(desc('n'));
films.objects({ limit: 3 });
using workers = pool(4);
const sums = await workers.map([[1, 2], [3]], (chunk) => chunk.reduce((sum, n) => sum + n, 0));
const later = await workers.run(async (a: number, b: string) => b.repeat(a), 2, 'x');
workers.close();
const wrong: string = sums[0];
films.flter();
workers.run((n: number) => n, 'x');
const both: string = later;`);
  expect(messages).toEqual([
    "wrong: Type 'number' is not assignable to type 'string'.",
    expect.stringMatching(/^flter: Property 'flter' does not exist on type 'ColumnTable'/),
    "'x': Argument of type 'string' is not assignable to parameter of type 'number'.",
  ]);
});

import type { KernelCell } from '../../../kernel/names';
import type { CellRun, World } from '../../../kernel/world';

/** A sentence that is true of the warehouse and of objects in SQL, by the real clients in cells, and its proof. */
export type WarehouseCase = {
  readonly name: string;
  prove(world: World, equal: (actual: unknown, expected: unknown) => void): Promise<void>;
};

const sql = (id: string, code: string): KernelCell => ({ id, language: 'sql', engine: 'duckdb', code });
const ts = (id: string, code: string): KernelCell => ({ id, language: 'ts', code });
const { signal } = new AbortController();

function rowsOf(run: CellRun): unknown {
  if (run.status === 'failed') return run.error.message;
  return run.outputs.findLast((output) => output.kind === 'table')?.page.rows;
}

/** A cell that has the bucket `lake`, and puts objects into it. */
const lake = (puts: string) => `
  import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
  const s3 = new S3Client({ region: 'us-east-1', credentials: { accessKeyId: 'YOUR_ACCESS_KEY', secretAccessKey: 'YOUR_SECRET_KEY' } });
  await s3.send(new CreateBucketCommand({ Bucket: 'lake' }));
  const put = (Key, Body) => s3.send(new PutObjectCommand({ Bucket: 'lake', Key, Body }));
  ${puts}`;

/** A cell that asks the warehouse. */
const warehouse = (code: string, rest = '') => `
  import { Client } from 'pg';
  const warehouse = new Client('postgresql://loader:password@lake-wh.abc123xyz.us-east-1.redshift.amazonaws.com:5439/dev');
  await warehouse.connect();
  ${code}
  await warehouse.end();
  ${rest}`;

const ROLE = `IAM_ROLE 'arn:aws:iam::123456789012:role/loader'`;

export const warehouseCases: readonly WarehouseCase[] = [
  {
    name: 'objects of the AWS SDK are read by SQL, and what SQL writes by the SDK',
    async prove(world, equal) {
      const cells = [
        ts(
          'fill',
          lake(`await put('films/a.csv', 'id,title\\n1,Alpha\\n'); await put('films/b.csv', 'id,title\\n2,Beta\\n');`),
        ),
        sql('films', `SELECT * FROM 's3://lake/films/*.csv' ORDER BY id`),
        sql('out', `COPY films TO 's3://lake/out.parquet'`),
        sql('back', `SELECT title FROM read_parquet('s3://lake/out.parquet') ORDER BY id`),
        ts('tag', "await sql`SELECT count(*)::INT AS n FROM 's3://lake/films/b.csv'`"),
        sql('gone', `FROM 's3://lake/gone.csv'`),
      ];
      equal(rowsOf(await world.execute(cells, 'back', signal)), [['Alpha'], ['Beta']]);
      equal(rowsOf(await world.execute(cells, 'tag', signal)), [[1]]);
      const gone = await world.execute(cells, 'gone', signal);
      equal(gone.status === 'failed' && [gone.error.code, gone.error.engineWords], [
        'no-such-key',
        'NoSuchKey: The specified key does not exist.',
      ]);
    },
  },

  {
    name: 'a warehouse loads what lies in the lake, and SQL cells below read its tables',
    async prove(world, equal) {
      const cells = [
        ts('fill', lake(`await put('t.csv', 'id,name\\n1,"a, b"\\n2,c\\n');`)),
        ts(
          'load',
          warehouse(`
          await warehouse.query('CREATE TABLE public.transactions (id INTEGER, name VARCHAR(10))');
          await warehouse.query("COPY public.transactions FROM 's3://lake/t.csv' ${ROLE} CSV IGNOREHEADER 1");`),
        ),
        sql('seen', 'SELECT * FROM transactions ORDER BY id'),
        ts(
          'unload',
          warehouse(
            `await warehouse.query("UNLOAD ('select name from transactions') TO 's3://lake/out/' ${ROLE} CSV PARALLEL OFF");`,
          ),
        ),
        sql('unloaded', `SELECT count(*)::INT AS n FROM read_csv('s3://lake/out/000', header = false)`),
      ];
      equal(rowsOf(await world.execute(cells, 'seen', signal)), [
        [1, 'a, b'],
        [2, 'c'],
      ]);
      equal(rowsOf(await world.execute(cells, 'unloaded', signal)), [[2]]);
    },
  },

  {
    name: 'a refused load leaves nothing, and says why to the cells below',
    async prove(world, equal) {
      const cells = [
        ts('fill', lake(`await put('t.csv', '1,a\\nx,b\\n');`)),
        ts(
          'load',
          warehouse(
            `await warehouse.query('CREATE TABLE transactions (id INTEGER, name VARCHAR(10))');
          const failed = await warehouse.query("COPY transactions FROM 's3://lake/t.csv' ${ROLE} CSV").catch((error) => error);
          const { rows } = await warehouse.query('SELECT line_number, err_reason FROM stl_load_errors');`,
            '[{ code: failed.code, message: failed.message, line: rows[0].line_number, reason: rows[0].err_reason }]',
          ),
        ),
        sql('count', 'SELECT count(*)::INT AS n FROM transactions'),
        sql('errors', 'SELECT err_code FROM stl_load_errors'),
      ];
      equal(rowsOf(await world.execute(cells, 'load', signal)), [
        [
          'XX000',
          "Load into table 'transactions' failed.  Check 'stl_load_errors' system table for details.",
          '2',
          "Invalid digit, Value 'x', Pos 0, Type: Integer",
        ],
      ]);
      equal(rowsOf(await world.execute(cells, 'count', signal)), [[0]]);
      equal(rowsOf(await world.execute(cells, 'errors', signal)), [[1207]]);
    },
  },

  {
    name: 'a transaction that a cell leaves open is rolled back, and told',
    async prove(world, equal) {
      const cells = [
        ts('made', warehouse(`await warehouse.query('CREATE TABLE t (n INTEGER)');`)),
        ts(
          'open',
          `import { Client } from 'pg';
        const client = new Client('postgresql://loader:password@lake-wh.abc123xyz.us-east-1.redshift.amazonaws.com:5439/dev');
        await client.connect();
        await client.query('BEGIN');
        await client.query('INSERT INTO t VALUES (1)');`,
        ),
        sql('after', 'SELECT count(*)::INT AS n FROM t'),
      ];
      await world.execute(cells, 'made', signal);
      const open = await world.execute(cells, 'open', signal);
      equal(open.status === 'failed' && open.error.code, 'open-transaction');
      equal(rowsOf(await world.execute(cells.slice(0, 1).concat(cells.slice(2)), 'after', signal)), [[0]]);
    },
  },
  {
    name: 'a wrong password, user, database, port or host is refused as by the real one',
    async prove(world, equal) {
      const addresses = [
        'loader:wrong@lake-wh.abc123xyz.us-east-1.redshift.amazonaws.com:5439/dev',
        'repl:password@lake-wh.abc123xyz.us-east-1.redshift.amazonaws.com:5439/dev',
        'loader:password@lake-wh.abc123xyz.us-east-1.redshift.amazonaws.com:5439/pagila',
        'loader:password@lake-wh.abc123xyz.us-east-1.redshift.amazonaws.com:5432/dev',
        'loader:password@lake-wh.redshift.amazonaws.com:5439/dev',
      ];
      const code = `
        import { Client } from 'pg';
        const codes = [];
        for (const address of ${JSON.stringify(addresses)}) {
          const client = new Client('postgresql://' + address);
          codes.push({ code: await client.connect().then(() => 'in', (error) => error.code) });
        }
        codes`;
      equal(rowsOf(await world.execute([ts('doors', code)], 'doors', signal)), [
        ['28P01'],
        ['28P01'],
        ['3D000'],
        ['ETIMEDOUT'],
        ['ENOTFOUND'],
      ]);
    },
  },
  {
    name: 'values, types and a pool of connections are as with any server',
    async prove(world, equal) {
      const code = `
        import { Pool } from 'pg';
        const pool = new Pool({ connectionString: 'postgresql://loader:password@lake-wh.abc123xyz.us-east-1.redshift.amazonaws.com:5439/dev', max: 3 });
        await pool.query('CREATE TABLE t (n INTEGER, name VARCHAR(20))');
        await Promise.all([1, 2, 3, 4].map((n) => pool.query('INSERT INTO t VALUES ($1, $2)', [n, "it's " + n])));
        const { rows } = await pool.query('SELECT n, name, n > 2 AS large, sum(n) OVER () AS total FROM t WHERE n > $1 ORDER BY n', [2]);
        await pool.end();
        rows`;
      equal(rowsOf(await world.execute([ts('pooled', code)], 'pooled', signal)), [
        [3, "it's 3", true, '7'],
        [4, "it's 4", true, '7'],
      ]);
    },
  },
];

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { PGlite } from '@electric-sql/pglite';
import { build, type Plugin } from 'esbuild';
import { quoteName } from '../../core/sql-tokens';
import type { SourceTable } from '../sql-engine';
import { loadStatements } from './load-csv';
import { SAMPLES } from './samples';
import { OURS, SERVER_FUNCTIONS, SETTINGS, SHARED } from './server-functions';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Where PGlite's own files are. */
export const pgliteFolder = () => dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'));

/** Tells whether a snapshot was made for this version of ours and of PGlite. */
export function layoutHash(): string {
  const { version } = JSON.parse(readFileSync(join(pgliteFolder(), '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  return createHash('sha256')
    .update(JSON.stringify([version, SETTINGS, SERVER_FUNCTIONS]))
    .digest('hex')
    .slice(0, 16);
}

/** Node's own modules: PGlite imports two that it never needs here, and others once it finds itself in Node. */
const nodeModules: Plugin = {
  name: 'node modules',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:|(fs|path|module|url|crypto|worker_threads)(\/|$))/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path, external: true } : { path, namespace: 'nothing' },
    );
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: '' }));
  },
};

/** The worker as one module, for both hosts. */
export async function bundlePostgresWorker(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(HERE, 'worker.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    plugins: [nodeModules],
    legalComments: 'none',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

/** A data directory with our functions and the given tables, each alone in a schema of its own: gzip of a tar. */
export async function makeSnapshot(tables: readonly SourceTable[]): Promise<Uint8Array> {
  const db = await PGlite.create({ initDbStartParams: ['--wal-segsize=1'], postgresqlconf: SETTINGS });
  try {
    for (const sql of SERVER_FUNCTIONS) await db.exec(sql);
    for (const table of tables) {
      const schema = quoteName(SAMPLES + table.name);
      const statements = [`CREATE SCHEMA ${schema}`, ...loadStatements(schema, table), refusal(schema, table.name)];
      await db.exec(statements.join(';\n'), { blob: new Blob([table.csv.slice()]) });
    }
    await db.exec('UPDATE pg_database SET datistemplate = false');
    for (const name of ['template0', 'template1']) await db.exec(`DROP DATABASE ${name}`);
    await db.exec('VACUUM (FREEZE, ANALYZE)');
    await db.exec('CHECKPOINT');
    const tar = await db.dumpDataDir('none');
    return gzipSync(new Uint8Array(await tar.arrayBuffer()), { level: 9 });
  } finally {
    await db.close();
  }
}

const refusal = (schema: string, name: string) =>
  `CREATE TRIGGER ${SHARED} BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${schema}.${quoteName(name)}
   EXECUTE FUNCTION ${OURS}.refuse()`;

const CACHE = '.cache/postgres';

/** The SHA-256 of the CSV of every table, by name. */
export const samplesOf = (tables: readonly SourceTable[]): Readonly<Record<string, string>> =>
  Object.fromEntries(tables.map(({ name, csv }) => [name, createHash('sha256').update(csv).digest('hex')]));

/** A snapshot that was made once is kept. */
export async function cachedSnapshot(tables: readonly SourceTable[]): Promise<Uint8Array> {
  const content = JSON.stringify([
    layoutHash(),
    samplesOf(tables),
    tables.map(({ columns, nulls }) => [columns, nulls]),
  ]);
  const file = join(CACHE, `${createHash('sha256').update(content).digest('hex').slice(0, 16)}.tar.gz`);
  if (existsSync(file)) return readFileSync(file);
  const made = await makeSnapshot(tables);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, made);
  renameSync(`${file}.${process.pid}`, file);
  return made;
}

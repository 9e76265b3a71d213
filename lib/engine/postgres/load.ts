import { quoteName } from '../../core/sql-tokens';
import type { SourceTable } from '../sql-engine';
import { loadStatements } from './load-csv';
import { change, makeSchemas, tableName, type World } from './world';

/** Makes a table of the lesson's data: the snapshot's, if it was made of the same bytes, or read from the CSV. */
export async function load(world: World, source: SourceTable): Promise<void> {
  const { catalog, samples } = world;
  const name = source.name.toLowerCase();
  const known = samples[name];
  if (known !== undefined && known === (await sha256(source.csv))) {
    if (catalog.find([catalog.main], name))
      await change(world, { sql: `DROP TABLE ${tableName(catalog.main, name)}`, path: [], schema: catalog.main });
    catalog.changed();
    catalog.addSample(name);
    return;
  }
  await makeSchemas(world, catalog.main);
  const drop = `DROP TABLE IF EXISTS ${tableName(catalog.main, name)}`;
  const sql = [drop, ...loadStatements(quoteName(catalog.main), { ...source, name })].join('; ');
  await change(world, { sql, path: [], schema: catalog.main, rows: source.csv });
  catalog.dropSample(name);
  catalog.add({ schema: catalog.main, name, kind: 'table' });
}

/** Undefined where the page has no secure address: then the file is read. */
async function sha256(bytes: Uint8Array): Promise<string | undefined> {
  if (!globalThis.crypto?.subtle) return undefined;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice()));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

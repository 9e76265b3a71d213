import type { Tools } from '../../sql/contract/case';
import { equal, proveNamed } from '../../sql/contract/in-page';
import { openPostgres } from '../browser';
import type { PostgresFiles } from '../files';
import { postgresContract } from './contract';

let tools: Tools | undefined;

/** Opens the engines; nothing is fetched yet. */
function open(files: PostgresFiles): void {
  tools = {
    engine: openPostgres(files),
    patient: openPostgres(files, { standby: false, stopGraceMs: 60_000 }),
    equal,
  };
}

const proveCase = async (name: string) => (tools ? proveNamed(postgresContract, name, tools) : 'no engines are open');

/** From nothing to the first answer, in milliseconds; and with all parts at hand. */
async function timeBoot(files: PostgresFiles): Promise<number> {
  const engine = openPostgres(files);
  const begun = performance.now();
  const database = await engine.openDatabase(new AbortController().signal);
  await database.query({ cell: 'a', above: [] }, 'SELECT 1', [], new AbortController().signal);
  const taken = performance.now() - begun;
  await engine.close();
  return taken;
}
Object.assign(globalThis, { open, proveCase, timeBoot });

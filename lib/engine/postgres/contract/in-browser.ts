import { openPostgres } from '../browser';
import type { PostgresFiles } from '../files';
import { prove, type Tools } from './case';
import { postgresContract } from './contract';

/** The same value whatever the order of an object's keys; `undefined` counts as absent. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => (item === undefined ? null : ordered(item)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, ordered(item)]),
  );
}

function equal(actual: unknown, expected: unknown): void {
  const [one, other] = [actual, expected].map((value) => JSON.stringify(ordered(value)));
  if (one !== other) throw new Error(`${one}\n  is not\n${other}`);
}

let tools: Tools | undefined;

/** Opens the engines; nothing is fetched yet. */
function open(files: PostgresFiles): void {
  tools = {
    engine: openPostgres(files),
    patient: openPostgres(files, { standby: false, stopGraceMs: 60_000 }),
    equal,
  };
}

/** Proves one case in this page: undefined, or what went wrong. */
async function proveCase(name: string): Promise<string | undefined> {
  const found = postgresContract.find((one) => one.name === name);
  if (!found || !tools) return 'no such case';
  return prove(found, tools).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
}

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

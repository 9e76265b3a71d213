import type { SqlDatabase } from '../../sql-engine';
import { type ContractCase, prove, type Tools } from './case';

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

/** Throws with both values where a page has no `expect`. */
export function equal(actual: unknown, expected: unknown): void {
  const [one, other] = [actual, expected].map((value) => JSON.stringify(ordered(value)));
  if (one !== other) throw new Error(`${one}\n  is not\n${other}`);
}

/** Proves the case of that name in this page: undefined, or what went wrong. */
export async function proveNamed<Database extends SqlDatabase>(
  contract: readonly ContractCase<Database>[],
  name: string,
  tools: Tools<Database>,
): Promise<string | undefined> {
  const found = contract.find((one) => one.name === name);
  if (!found) return 'no such case';
  return prove(found, tools).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
}

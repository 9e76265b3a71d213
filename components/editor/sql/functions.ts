import type { SqlEngineName } from '@/lib/engine/sql-engine';
import { DUCKDB_FUNCTIONS } from '../duckdb-functions';
import { POSTGRES_FUNCTIONS } from '../postgres-functions';

export const FUNCTIONS: Readonly<Record<SqlEngineName, Readonly<Record<string, string>>>> = {
  duckdb: DUCKDB_FUNCTIONS,
  postgres: POSTGRES_FUNCTIONS,
};

/** How a function is called, and what it gives. */
export const signatureOf = (engine: SqlEngineName, name: string): string | undefined =>
  Object.hasOwn(FUNCTIONS[engine], name.toLowerCase()) ? FUNCTIONS[engine][name.toLowerCase()] : undefined;

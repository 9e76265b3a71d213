import type { Address, ConnectReply } from '../core/exchange';
import type { ObjectStorage } from '../engine/sql-engine';
import type { WireServer } from '../engine/wire-server';
import type { Databases } from './databases';
import type { LessonData } from './lesson-data';

const POSTGRES_PORT = 5432;
const WAREHOUSE = { host: /^[\w-]+\.[\w-]+\.[\w-]+\.redshift\.amazonaws\.com$/i, port: 5439 };
const HERE = new Set(['localhost', '127.0.0.1', '::1']);

/** The database server at an address, in this world; or why nobody answers there, as a driver of Node tells it. */
export async function findServer(
  databases: Databases,
  data: LessonData,
  { host, port }: Address,
  storage: ObjectStorage,
  signal: AbortSignal,
): Promise<WireServer | ConnectReply> {
  if (HERE.has(host.toLowerCase())) {
    if (port !== POSTGRES_PORT) return unanswered('ECONNREFUSED', `connect ECONNREFUSED 127.0.0.1:${port}`);
    const database = await databases.postgres(signal);
    await data.load('postgres', data.own, signal);
    return database.server;
  }
  if (!WAREHOUSE.host.test(host)) return unanswered('ENOTFOUND', `getaddrinfo ENOTFOUND ${host}`);
  if (port !== WAREHOUSE.port) return unanswered('ETIMEDOUT', `connect ETIMEDOUT ${host}:${port}`);
  const { openWarehouse } = await import('../cloud/warehouse/open-warehouse');
  return openWarehouse({ database: await databases.duckdb(signal), storage });
}

const unanswered = (code: string, message: string): ConnectReply => ({ status: 'refused', code, message });

import type { Client, Pool } from 'pg';

/** What a scenario needs of the package `pg`, whose copy it does not know. */
export type Tools = {
  readonly pg: { readonly Client: typeof Client; readonly Pool: typeof Pool };
  readonly Cursor: typeof import('pg-cursor');
  /** The only thing that differs between servers. */
  readonly address: string;
};

/** Code as it stands in a cell, and what it gives on any PostgreSQL server. */
export type Scenario = {
  readonly name: string;
  run(tools: Tools): Promise<unknown>;
  readonly gives: unknown;
};

/** Runs with a client that is connected, and ended afterwards. */
export async function withClient<T>({ pg, address }: Tools, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

type ServerError = { readonly [Field in 'code' | 'message' | 'detail' | 'constraint' | 'position']?: unknown };

/** What a promise is rejected with, as far as every server says the same. */
export async function refusal(work: Promise<unknown>): Promise<ServerError> {
  try {
    await work;
  } catch (error) {
    const { code, message, detail, constraint, position } = error as ServerError;
    return {
      code,
      message,
      ...(detail !== undefined && { detail }),
      ...(constraint !== undefined && { constraint }),
      ...(position !== undefined && { position }),
    };
  }
  return { code: 'none' };
}

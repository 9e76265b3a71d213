import pg from 'pg';
import Cursor from 'pg-cursor';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { never } from '../../sql/contract/case';
import { openPostgresInNode } from '../node';
import { listen } from './testing/listen';
import { scenarios } from './testing/scenarios';

const engine = openPostgresInNode({ samples: [] });
let address = '';
let close = async () => {};

beforeAll(async () => {
  const { server } = await engine.openDatabase(never);
  const listening = await listen(server, () => ({ cell: 'here', above: [] }), never);
  address = `postgresql://repl:password@127.0.0.1:${listening.port}/pagila`;
  close = listening.close;
}, 60_000);
afterAll(async () => {
  await close();
  await engine.close();
});

for (const { name, run, gives } of scenarios)
  test(name, async () => {
    expect(await run({ pg, Cursor, address })).toEqual(gives);
  });

import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import Cursor from 'pg-cursor';
import { listen } from '../../lib/engine/postgres/clients/testing/listen';
import { scenarios } from '../../lib/engine/postgres/clients/testing/scenarios';
import { openPostgresInNode } from '../../lib/engine/postgres/node';
import { ensurePostgres, startPostgres } from '../postgres';
import type { Count, Part } from './part';

const NEVER = new AbortController().signal;

/** The same code of the same client gives the same on a server of PostgreSQL’s own as on ours: only the address differs. */
export const realPostgres: Part = {
  name: 'pg on a real PostgreSQL server and on ours',
  async run() {
    const programs = await ensurePostgres();
    if (programs) return compare(programs);
    const skipped =
      'there is no PostgreSQL server here: install one, or set POSTGRES_BIN to the folder of its programs';
    console.log(`SKIPPED: ${skipped}`);
    return { passed: 0, failed: 0, skipped };
  },
};

async function compare(programs: string): Promise<Count> {
  const real = await startPostgres(programs);
  const engine = openPostgresInNode({ samples: [] });
  try {
    const { server } = await engine.openDatabase(NEVER);
    const ours = await listen(server, () => ({ cell: 'here', above: [] }), NEVER);
    const count = { passed: 0, failed: 0 };
    for (const { name, run } of scenarios) {
      const [theirs, own] = [
        await run({ pg, Cursor, address: real.address }),
        await run({ pg, Cursor, address: `postgresql://repl:password@127.0.0.1:${ours.port}/pagila` }),
      ];
      const same = isDeepStrictEqual(theirs, own);
      count[same ? 'passed' : 'failed']++;
      if (!same) console.log(`✗ ${name}\n  real: ${JSON.stringify(theirs)}\n  ours: ${JSON.stringify(own)}`);
    }
    await ours.close();
    return count;
  } finally {
    await engine.close();
    await real.stop();
  }
}

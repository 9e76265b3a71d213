import { join } from 'node:path';
import { build } from 'esbuild';

const FOLDER = 'lib/engine/postgres/clients/testing';

/** A cell that does in the notebook what the scenarios do everywhere: its rows are their names, and what they give as JSON. */
export async function scenarioCell(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(FOLDER, 'scenarios.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'made',
    charset: 'utf8',
    target: 'es2022',
  });
  return `
    import pg from 'pg';
    import Cursor from 'pg-cursor';
    ${outputFiles[0]?.text ?? ''}
    const address = 'postgresql://repl:password@localhost:5432/pagila';
    const given = [];
    for (const { name, run } of made.scenarios)
      given.push({ name, gives: JSON.stringify(await run({ pg, Cursor, address }).catch(String)) });
    given`;
}

import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { nodeKernel, signal } from './testing/worlds';
const kernel = nodeKernel(beforeAll, afterAll);
test('rc', async () => {
  const world = await kernel().openWorld(['film', 'rental'], signal);
  const cells = readFileSync('/tmp/tech-rc/cells.md', 'utf8').split(/^```/m).filter((p) => /^(sql|ts) /.test(p)).map((p) => {
    const [head, ...rest] = p.split('\n');
    const [, lang, id, more = ''] = /^(sql|ts) cell (\w+)(.*)$/.exec(head ?? '') ?? [];
    return { id, language: lang, ...(lang === 'sql' ? { engine: /engine=postgres/.test(more) ? 'postgres' : 'duckdb' } : {}), code: rest.join('\n') };
  }) as never[];
  for (const c of cells as { id: string }[]) {
    const t = performance.now();
    const r = await world.execute(cells, c.id, signal) as any;
    console.log(c.id, r.status, Math.round(performance.now() - t), JSON.stringify(r.error ?? r.outputs, null, 0).slice(0, 3000));
  }
  await world.close();
}, 300_000);

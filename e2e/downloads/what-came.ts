import type { Page, Request } from '@playwright/test';

/** Files of one kind that came together: how many bytes, compressed as they travelled. */
export type Came = { readonly name: string; readonly bytes: number };

/** What a file is, by its address. */
const KINDS: readonly (readonly [RegExp, (found: RegExpExecArray) => string])[] = [
  [/\/generated\/packages\/(.+)\.js$/, ([, name]) => `package \`${name}\``],
  [/\/editor-types[./-].*\.json$/, () => 'types of the language and of small packages'],
  [/\/(arquero|aws|parquet|pg)[.-][^/]*\.json$/, ([, name]) => `types of \`${name}\``],
  [/\/typescript\.worker/, () => 'TypeScript'],
  [/\/generated\/lessons\/files\//, () => 'files of the lesson'],
  [/\/generated\/lessons\//, () => 'stored results'],
  [/\/generated\/data\//, () => 'data sets'],
  [/\/generated\/(?:engine|duckdb)[^/]*\/.*\.wasm$/, () => 'DuckDB'],
  [/\/generated\/(?:engine|duckdb)[^/]*\/extensions?\/|\.duckdb_extension\.wasm$/, () => 'an extension of DuckDB'],
  [/\/generated\/(?:engine|duckdb)[^/]*\//, () => 'worker of DuckDB'],
  [/\/generated\/postgres\//, () => 'PostgreSQL'],
  [/\/sandbox\.html$/, () => 'sandbox'],
  [/\/([a-z-]+)\.worker[.-][^/]*$/, ([, name]) => `worker \`${name}\``],
  [/\.css$/, () => 'styles'],
  [/\.(?:woff2|ttf)$/, () => 'fonts'],
  [/\.(?:svg|ico|png)$/, () => 'icon'],
  [/\/_next\/.*\.[jt]s$/, () => 'scripts'],
  [/\.txt$/, () => 'linked pages, ahead'],
  [/\/$|\.html$/, () => 'page'],
];

function nameOf(url: string): string {
  const path = decodeURIComponent(new URL(url).pathname);
  for (const [pattern, name] of KINDS) {
    const found = pattern.exec(path);
    if (found) return name(found);
  }
  return path;
}

const QUIET_MS = 1_500;

/** Listens to all that a page and its workers ask of the network. */
export function listenToDownloads(page: Page) {
  const finished: Request[] = [];
  const under = new Set<Request>();
  let lastChange = Date.now();
  const change = () => {
    lastChange = Date.now();
  };
  const context = page.context();
  context.on('request', (request) => {
    if (!/^https?:/.test(request.url())) return;
    under.add(request);
    change();
  });
  context.on('requestfinished', (request) => {
    if (under.delete(request)) finished.push(request);
    change();
  });
  context.on('requestfailed', (request) => {
    under.delete(request);
    change();
  });

  async function quiet() {
    while (under.size > 0 || Date.now() - lastChange < QUIET_MS) await page.waitForTimeout(100);
  }

  return {
    /** What has come since this was last asked, when no more is coming. A file that comes again counts once. */
    async take(known: Set<string>): Promise<readonly Came[]> {
      await quiet();
      const sums = new Map<string, number>();
      for (const request of finished.splice(0)) {
        if (known.has(request.url())) continue;
        known.add(request.url());
        const { responseBodySize } = await request.sizes();
        const name = nameOf(request.url());
        sums.set(name, (sums.get(name) ?? 0) + Math.max(0, responseBodySize));
      }
      return [...sums].map(([name, bytes]) => ({ name, bytes })).sort((a, b) => b.bytes - a.bytes);
    },
  };
}

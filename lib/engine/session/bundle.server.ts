import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { clientS3, libStorage } from './bundle-aws.server';
import { pgClient, pgCursor } from './bundle-pg.server';
import type { PackageName } from './packages';

const HERE = fileURLToPath(new URL('.', import.meta.url));

const CLASSIC: BuildOptions = {
  bundle: true,
  write: false,
  minify: true,
  keepNames: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  absWorkingDir: HERE,
  logLevel: 'silent',
};

async function bundleText(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({ ...CLASSIC, ...options });
  return outputFiles?.[0]?.text ?? '';
}

const wholePackage = (name: string) =>
  `import * as all from '${name}'; export * from '${name}'; export default 'default' in all ? all.default : all;`;

/** What of each package is bundled: of those that cells do not import as they are, our own use of them. */
const ENTRIES: Readonly<Record<PackageName, BuildOptions>> = {
  croner: { stdin: { contents: wholePackage('croner'), resolveDir: HERE } },
  zod: { stdin: { contents: wholePackage('zod'), resolveDir: HERE } },
  vitest: { entryPoints: ['./worker/packages/vitest.ts'] },
  'fast-check': { entryPoints: ['./worker/packages/fast-check.ts'] },
  hyparquet: { stdin: { contents: wholePackage('hyparquet'), resolveDir: HERE } },
  'hyparquet-writer': { stdin: { contents: wholePackage('hyparquet-writer'), resolveDir: HERE } },
  arquero: { stdin: { contents: wholePackage('arquero'), resolveDir: HERE } },
  pool: { entryPoints: ['./worker/packages/pool.ts'] },
  '@aws-sdk/client-s3': clientS3(HERE),
  '@aws-sdk/lib-storage': libStorage(HERE),
  pg: pgClient(HERE),
  'pg-cursor': pgCursor(HERE),
};

/** What a package has in it of other bundles. */
async function definesOf(name: PackageName): Promise<Record<string, string>> {
  if (name !== 'pool') return {};
  return { POOL_THREAD: JSON.stringify(await bundleText({ entryPoints: ['./worker/pool/thread.ts'] })) };
}

/** A package as the text of an expression that gives its exports. */
export async function bundlePackage(name: PackageName): Promise<string> {
  const entry = ENTRIES[name];
  const define = { ...entry.define, ...(await definesOf(name)) };
  const text = await bundleText({ ...entry, globalName: 'packageExports', define });
  return `(() => {${text}\nreturn packageExports})()`;
}

/** The session worker as the text of a classic script. Packages come later, when a cell needs them. */
export const bundleWorker = (): Promise<string> => bundleText({ entryPoints: ['./worker/worker.ts'] });

/** The frame's script. */
export const bundleFrame = (): Promise<string> => bundleText({ entryPoints: ['./frame.ts'] });

const POLICY =
  "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' blob:; worker-src blob:; connect-src 'none'";

/** The sandbox's document: one file that asks for nothing else. */
export function sandboxDocument(frame: string, worker: string): string {
  const data = JSON.stringify(worker).replaceAll('<', '\\u003c');
  const script = frame.replaceAll('</script', '<\\/script');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="robots" content="noindex">
<title>Where TypeScript cells run</title>
</head>
<body>
<script type="application/json" id="worker">${data}</script>
<script>${script}</script>
</body>
</html>
`;
}

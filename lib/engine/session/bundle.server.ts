import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { OFFERED_PACKAGES } from './packages';

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

/** A package as the text of an expression that gives its exports. */
async function bundlePackage(name: string): Promise<string> {
  const contents = `import * as all from '${name}'; export * from '${name}'; export default 'default' in all ? all.default : all;`;
  const text = await bundleText({ stdin: { contents, resolveDir: HERE }, globalName: 'packageExports' });
  return `(() => {${text}\nreturn packageExports})()`;
}

const modulePlugin = (name: string, contents: () => Promise<string>): Plugin => ({
  name,
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: name }));
    onLoad({ filter: /.*/, namespace: name }, async () => ({ contents: await contents(), loader: 'js' }));
  },
});

/** The session worker as the text of a classic script, with the offered packages in it. */
export function bundleWorker(): Promise<string> {
  const packageTexts = async () => {
    const texts = await Promise.all(OFFERED_PACKAGES.map(async (name) => [name, await bundlePackage(name)]));
    return `export const packageTexts = ${JSON.stringify(Object.fromEntries(texts))}`;
  };
  return bundleText({
    entryPoints: ['./worker/worker.ts'],
    plugins: [modulePlugin('millrace:packages', packageTexts)],
  });
}

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

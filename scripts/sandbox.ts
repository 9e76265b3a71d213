import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleFrame, bundlePackage, bundleWorker, sandboxDocument } from '../lib/engine/session/bundle.server';
import { PACKAGES, packageFile } from '../lib/engine/session/packages';

type SandboxFiles = { readonly htmlFile: string; readonly workerFile: string };

/** Writes the sandbox's document, the packages that its cells may need and, for Node, the text of its worker. */
export async function buildSandbox({ htmlFile, workerFile }: SandboxFiles): Promise<void> {
  const [frame, worker] = await Promise.all([bundleFrame(), bundleWorker()]);
  await writeText(htmlFile, sandboxDocument(frame, worker));
  await writeText(workerFile, worker);
  await Promise.all(
    PACKAGES.map(async (name) => writeText(join(dirname(htmlFile), packageFile(name)), await bundlePackage(name))),
  );
}

async function writeText(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await buildSandbox({ htmlFile: 'public/sandbox.html', workerFile: '.generated/sandbox/worker.js' });
}

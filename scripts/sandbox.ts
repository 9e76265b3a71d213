import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleFrame, bundleWorker, sandboxDocument } from '../lib/engine/session/bundle.server';

type SandboxFiles = { readonly htmlFile: string; readonly workerFile: string };

/** Writes the sandbox's document and, for Node, the text of its worker. */
export async function buildSandbox({ htmlFile, workerFile }: SandboxFiles): Promise<void> {
  const [frame, worker] = await Promise.all([bundleFrame(), bundleWorker()]);
  await writeText(htmlFile, sandboxDocument(frame, worker));
  await writeText(workerFile, worker);
}

async function writeText(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await buildSandbox({ htmlFile: 'public/sandbox.html', workerFile: '.generated/sandbox/worker.js' });
}

import { openNodeKernel } from '../../lib/kernel/node-kernel.server';
import { proveFile } from './prove-file';

/** The time zone this process runs under: one of the two that every lesson is proved in. */
const zone = process.env.TZ ?? 'UTC';

/** Proves the files that are not proved yet, and keeps what it found. */
async function proveFiles(kernelHash: string, mutants: boolean, files: readonly string[]): Promise<void> {
  const kernel = await openNodeKernel();
  const { signal } = new AbortController();
  try {
    for (const file of files) await proveFile(file, { kernel, kernelHash, zone, mutants }, signal);
  } finally {
    await kernel.close();
  }
}

const [kernelHash = '', mutants, ...files] = process.argv.slice(2);
await proveFiles(kernelHash, mutants === 'mutants', files);

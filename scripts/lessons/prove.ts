import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { openNodeKernel } from '../../lib/kernel/node-kernel.server';
import { proveFile } from './prove-file';

/** The time zone this process runs under: one of the two that every lesson is proved in. */
const zone = process.env.TZ ?? 'UTC';

/** Proves the files that are not proved yet, and keeps what it found: one kernel per core, each taking the next file. */
async function proveFiles(kernelHash: string, mutants: boolean, files: readonly string[]): Promise<void> {
  // The longest first, so that no kernel ends long before the others.
  const waiting = [...files].sort((a, b) => statSync(b).size - statSync(a).size);
  const { signal } = new AbortController();
  const proveNext = async () => {
    const kernel = await openNodeKernel();
    try {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift())
        await proveFile(file, { kernel, kernelHash, zone, mutants }, signal);
    } finally {
      await kernel.close();
    }
  };
  const kernels = Math.min(availableParallelism(), files.length);
  await Promise.all(Array.from({ length: kernels }, proveNext));
}

const [kernelHash = '', mutants, ...files] = process.argv.slice(2);
await proveFiles(kernelHash, mutants === 'mutants', files);

import type { Kernel } from '../kernel';
import type { KernelCell } from '../names';
import { openNodeKernel } from '../node-kernel.server';
import type { CellRun, World } from '../world';

export const sql = (id: string, code: string): KernelCell => ({ id, language: 'sql', engine: 'duckdb', code });
export const postgres = (id: string, code: string): KernelCell => ({ id, language: 'sql', engine: 'postgres', code });
export const ts = (id: string, code: string): KernelCell => ({ id, language: 'ts', code });

/** A signal that is never aborted. */
export const { signal } = new AbortController();

type Hook = (work: () => Promise<void>) => void;

/** A kernel in this process for all tests of a file. */
export function nodeKernel(beforeAll: Hook, afterAll: Hook): () => Kernel {
  let kernel: Kernel;
  beforeAll(async () => {
    kernel = await openNodeKernel();
  });
  afterAll(() => kernel.close());
  return () => kernel;
}

/** Opens a world for one test, and closes it after it. */
export async function inWorld<T>(
  kernel: Kernel,
  data: readonly string[],
  use: (world: World) => Promise<T>,
): Promise<T> {
  const world = await kernel.openWorld(data, signal);
  try {
    return await use(world);
  } finally {
    await world.close();
  }
}

/** The rows a run shows last, or why there are none. */
export function rowsOf(run: CellRun) {
  if (run.status === 'failed') return run.error.message;
  const table = run.outputs.findLast((output) => output.kind === 'table');
  return table?.page.rows;
}

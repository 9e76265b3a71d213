import { rmSync } from 'node:fs';
import { runNode } from '../run-node';

/** Has Next write every page into `folder`. */
export async function nextExport(folder: string, basePath: string, signal: AbortSignal): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const { code, output } = await runNode(['node_modules/next/dist/bin/next', 'build'], {
    env: { BASE_PATH: basePath, SITE_FOLDER: folder === 'out' ? '' : folder, NEXT_TELEMETRY_DISABLED: '1', TZ: 'UTC' },
    show: false,
    signal,
  });
  if (code !== 0) throw new Error(`next build failed:\n${output}`);
}

import { buildSite } from './build/build-site';
import { serve } from './serve';
import { untilInterrupted } from './until-interrupted';

const basePath = process.env.BASE_PATH ?? '';
const port = Number(process.env.PORT ?? 3000);
const host = process.env.HOST ?? 'localhost';

const interrupted = untilInterrupted();
await buildSite({ folder: 'out', basePath, brotliLevel: 5 }, interrupted);
try {
  const { url, close } = await serve({ folder: 'out', port, host, basePath });
  console.log(`\nMillrace is at ${url} (Ctrl+C ends it)`);
  interrupted.addEventListener('abort', () => void close());
} catch (error) {
  if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
  console.error(`Port ${port} is taken. Set the variable PORT to another one.`);
  process.exitCode = 1;
}

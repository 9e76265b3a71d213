import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const COMPRESSIBLE = /\.(html|js|mjs|css|json|txt|csv|wasm|svg|xml|map)$/;
/** Below this a compressed answer does not take fewer packets. */
const SMALLEST = 1024;
const CACHE = '.cache/compressed';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Copies the compressed bytes from the cache; makes them first if this content was never compressed at this level. */
async function store(target: string, key: string, compress: () => Promise<Buffer>): Promise<void> {
  const cached = join(CACHE, key);
  if (!existsSync(cached)) writeFileSync(cached, await compress());
  copyFileSync(cached, target);
}

/** Puts a brotli and a gzip variant beside every file that gains by it. */
export async function compress(folder: string, level: number, signal: AbortSignal): Promise<number> {
  mkdirSync(CACHE, { recursive: true });
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((file) => COMPRESSIBLE.test(file) && statSync(file).size >= SMALLEST);
  for (const file of files) {
    signal.throwIfAborted();
    const content = readFileSync(file);
    const hash = createHash('sha256').update(content).digest('hex');
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: level,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      [constants.BROTLI_PARAM_LGWIN]: 22,
    };
    await Promise.all([
      store(`${file}.br`, `${hash}.${level}.br`, () => brotli(content, { params })),
      store(`${file}.gz`, `${hash}.gz`, () => zip(content, { level: 6 })),
    ]);
  }
  return files.length;
}

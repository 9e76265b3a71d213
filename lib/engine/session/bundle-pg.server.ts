import { join } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';

/** What `pg` asks of Node, and what stands in its place. */
const REPLACED: Readonly<Record<string, string>> = {
  net: 'net.ts',
  util: 'util.ts',
  'util/types': 'util.ts',
  crypto: 'absent.ts',
  dns: 'absent.ts',
  tls: 'absent.ts',
  fs: 'absent.ts',
  pgpass: 'absent.ts',
  'pg-cloudflare': 'absent.ts',
};

/** Parts of `pg` that `pg-cursor` takes, from the `pg` that the session has: one of each. */
const TAKEN: Readonly<Record<string, string>> = {
  'pg/lib/result.js': "module.exports = require('pg').Result;",
  'pg/lib/utils.js': "module.exports = require('pg').default.utils;",
};

const CALLABLE = new Set(['pgpass']);

const replaced = (resolveDir: string): Plugin => ({
  name: 'pg',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[a-z/-]+$/ }, ({ path, namespace }) => {
      const file = REPLACED[path];
      if (file === undefined || namespace === 'callable') return undefined;
      const target = join(resolveDir, 'worker/packages/pg', file);
      return CALLABLE.has(path) ? { path: target, namespace: 'callable' } : { path: target };
    });
    onLoad({ filter: /.*/, namespace: 'callable' }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)}).default;`,
      resolveDir,
    }));
    onResolve({ filter: /^\.\/native$/ }, ({ path }) => ({ path, namespace: 'native' }));
    onLoad({ filter: /.*/, namespace: 'native' }, () => ({
      contents: "throw Object.assign(new Error('There is no native client here.'), { code: 'MODULE_NOT_FOUND' });",
    }));
    onResolve({ filter: /^pg\/lib\/(result|utils)\.js$/ }, ({ path }) => ({ path, namespace: 'taken' }));
    onLoad({ filter: /.*/, namespace: 'taken' }, ({ path }) => ({ contents: TAKEN[path] ?? '', resolveDir }));
  },
});

const shared = (resolveDir: string): BuildOptions => ({
  plugins: [replaced(resolveDir)],
  inject: ['./worker/packages/pg/node-globals.ts'],
  define: { global: 'globalThis' },
});

export const pgClient = (resolveDir: string): BuildOptions => ({
  ...shared(resolveDir),
  entryPoints: ['./worker/packages/pg.ts'],
});

export const pgCursor = (resolveDir: string): BuildOptions => ({
  ...shared(resolveDir),
  stdin: { contents: "import Cursor from 'pg-cursor'; export default Cursor;", resolveDir },
  external: ['pg'],
});

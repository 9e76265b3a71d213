import { join } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';

/**
 * What the SDK's parts for browsers cannot do in a worker: there is no DOMParser, so its parser for Node, which is plain
 * JavaScript, is taken; and bodies that are streams or blobs are framed by us, since its own framing makes text of their bytes.
 */
const replaced = (resolveDir: string): Plugin => ({
  name: 'aws',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/xml-parser$/ }, (from) => ({ path: join(from.resolveDir, 'xml-parser.js') }));
    onResolve({ filter: /\/getAwsChunkedEncodingStream(\.browser)?$/ }, () => ({
      path: join(resolveDir, 'worker/packages/aws/chunked-body.ts'),
    }));
  },
});

/** How both packages of the AWS SDK are bundled: with its parts for browsers, and its time and waiting by the cells' clock. */
const shared = (resolveDir: string): BuildOptions => ({
  plugins: [replaced(resolveDir)],
  inject: ['./worker/packages/aws/time.ts', './worker/packages/aws/crypto.ts'],
  define: { 'Math.random': 'steadyRandom', 'Date.now': 'cellNow' },
});

export const clientS3 = (resolveDir: string): BuildOptions => ({
  ...shared(resolveDir),
  stdin: { contents: "export * from '@aws-sdk/client-s3';", resolveDir },
});

/** Takes the client's classes from the package that the session has. */
export const libStorage = (resolveDir: string): BuildOptions => ({
  ...shared(resolveDir),
  stdin: { contents: "export * from '@aws-sdk/lib-storage';", resolveDir },
  external: ['@aws-sdk/client-s3'],
  alias: { stream: './worker/packages/aws/stream.ts', buffer: './worker/packages/aws/buffer.ts' },
});

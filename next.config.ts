import type { NextConfig } from 'next';

const basePath = process.env.BASE_PATH ?? '';

const config: NextConfig = {
  output: 'export',
  ...(process.env.SITE_FOLDER ? { distDir: process.env.SITE_FOLDER } : {}),
  trailingSlash: true,
  basePath,
  env: { NEXT_PUBLIC_BASE_PATH: basePath },
  reactStrictMode: true,
  images: { unoptimized: true },
  // The Markdown parser runs in a worker, which has no document: take the variant that does not ask one for entities.
  turbopack: {
    resolveAlias: {
      'decode-named-character-reference': './node_modules/decode-named-character-reference/index.js',
    },
  },
  // Types are checked by `npm run check`, of all files and not only of those that a page reaches.
  typescript: { ignoreBuildErrors: true },
};

export default config;

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
  // Types are checked by `npm run check`, of all files and not only of those that a page reaches.
  typescript: { ignoreBuildErrors: true },
};

export default config;

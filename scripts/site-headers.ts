/**
 * Sent with every path. It holds in workers too, which a page's `<meta>` does not.
 * It has no `default-src` and no `script-src`, because the sandbox's own, looser policy must be able to start.
 */
export const EVERY_PATH: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "connect-src 'self'; worker-src 'self' blob:; frame-src 'self'; object-src 'none'; base-uri 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
};

/** Folders whose file names carry a hash of their content. */
const HASHED_FOLDERS = [
  '/_next/static/',
  '/generated/data/',
  '/generated/engine/',
  '/generated/lessons/',
  '/generated/postgres/',
] as const;

export const cacheControl = (path: string) =>
  HASHED_FOLDERS.some((folder) => path.startsWith(folder)) ? 'public, max-age=31536000, immutable' : 'no-cache';

/** The `_headers` file that Netlify and Cloudflare Pages read. */
export function headersFile(basePath: string): string {
  const lines = (path: string, headers: Readonly<Record<string, string>>) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return [
    lines(`${basePath}/*`, EVERY_PATH),
    ...HASHED_FOLDERS.map((folder) => lines(`${basePath}${folder}*`, { 'Cache-Control': cacheControl(folder) })),
    '',
  ].join('\n\n');
}

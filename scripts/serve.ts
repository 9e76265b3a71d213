import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { cacheControl, EVERY_PATH } from './site-headers';

export type Served = { readonly url: string; close(): Promise<void> };

/** Serves an exported site as a good host would: headers on every path, compressed files, its own 404 page. Port 0 is a free one. */
export async function serve({
  folder,
  port = 0,
  host = 'localhost',
  basePath = '',
}: {
  folder: string;
  port?: number;
  host?: string;
  basePath?: string;
}): Promise<Served> {
  const missingPage = readFileSync(join(folder, '404.html'));
  const missing = (_: IncomingMessage, response: ServerResponse) => {
    response
      .writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' })
      .end(missingPage);
  };
  const files = sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    onNoMatch: missing,
    setHeaders: (response, path) => response.setHeader('Cache-Control', cacheControl(path)),
  });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(EVERY_PATH)) response.setHeader(name, value);
    const url = request.url ?? '/';
    if (url === basePath) response.writeHead(308, { Location: `${basePath}/` }).end();
    else if (url.startsWith(`${basePath}/`))
      files(Object.assign(request, { url: url.slice(basePath.length) }), response);
    else missing(request, response);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const bound = (server.address() as AddressInfo).port;
  return {
    url: `http://${host === '0.0.0.0' ? 'localhost' : host}:${bound}${basePath}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

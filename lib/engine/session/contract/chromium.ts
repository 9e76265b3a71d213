import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium } from '@playwright/test';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Playwright's own browser, or the system's where that is missing. */
export function launchChromium(): Promise<Browser> {
  const own = chromium.executablePath();
  const executablePath = process.env.CHROMIUM_PATH ?? (existsSync(own) ? own : '/usr/bin/chromium');
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

/** The header of every path of the real site. */
const HEADER = "connect-src 'self'; worker-src 'self' blob:; frame-src 'self'; object-src 'none'; base-uri 'none'";

export type Server = { readonly origin: string; readonly requests: readonly string[]; close(): Promise<unknown> };

/** Serves files held in memory, by path, and keeps what was asked for. */
export async function serveFiles(files: Readonly<Record<string, string>>): Promise<Server> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push(path);
    const body = files[path];
    response.setHeader('Content-Security-Policy', HEADER);
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Content-Type', path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8');
    response.statusCode = body === undefined ? 404 : 200;
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;
const SEAL = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
const HEAD = /<head>(?:<meta charset="utf-8"\s*\/?>)?/i;

/** The page with a policy that lets run its own scripts and these inline ones only. Sealing again replaces the seal. */
export function sealPage(html: string): string {
  const plain = html.replace(SEAL, '');
  const hashes = [...plain.matchAll(INLINE_SCRIPT)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  const policy = [
    "default-src 'self'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...new Set(hashes)].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const sealed = plain.replace(HEAD, (head) => `${head}${meta}`);
  if (sealed === plain) throw new Error('a page without <head> cannot be sealed');
  return sealed;
}

/** Seals every page of a site. The sandbox carries a policy of its own. */
export function sealPages(folder: string): number {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.html') && path !== 'sandbox.html',
  );
  for (const page of pages) {
    const file = join(folder, page);
    writeFileSync(file, sealPage(readFileSync(file, 'utf8')));
  }
  return pages.length;
}

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compress } from './compress';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compress-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('text gets both variants, and they hold the same bytes', async () => {
  const text = 'a,b\n'.repeat(1_000);
  writeFileSync(join(folder, 'film.csv'), text);
  expect(await compress(folder, 5, new AbortController().signal)).toBe(1);
  expect(brotliDecompressSync(readFileSync(join(folder, 'film.csv.br'))).toString()).toBe(text);
  expect(gunzipSync(readFileSync(join(folder, 'film.csv.gz'))).toString()).toBe(text);
});

test('what is small or compressed already stays alone', async () => {
  writeFileSync(join(folder, 'small.js'), 'a');
  writeFileSync(join(folder, 'font.woff2'), 'a'.repeat(5_000));
  expect(await compress(folder, 5, new AbortController().signal)).toBe(0);
  expect(existsSync(join(folder, 'font.woff2.br'))).toBe(false);
});

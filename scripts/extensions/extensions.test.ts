import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { downloadExtensions } from './download';
import { EXTENSION_PATH, type Extension, fileOf } from './published';
import { presentExtensions } from './verify';

const content = new TextEncoder().encode('made up, and as published');
const extension: Extension = {
  name: 'json',
  bytes: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
};
const tampered = content.map((byte, index) => (index === 3 ? byte + 1 : byte));

let served: Uint8Array | undefined = content;
const asked: string[] = [];
const server = createServer(({ url = '' }, response) => {
  asked.push(url);
  response.writeHead(served ? 200 : 404).end(served);
});
let repository = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  repository = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => void server.close());

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'extensions-'));
  file = join(folder, EXTENSION_PATH, fileOf(extension));
  served = content;
  asked.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

async function download(): Promise<readonly string[]> {
  const lines: string[] = [];
  await downloadExtensions(repository, folder, [extension], (line) => lines.push(line));
  return lines;
}
function keep(bytes: Uint8Array): void {
  mkdirSync(join(folder, EXTENSION_PATH), { recursive: true });
  writeFileSync(file, bytes);
}

test('the published file is fetched once, from the path that the engine asks for', async () => {
  expect(await download()).toEqual(['json: 25 bytes, as published']);
  expect(await download()).toEqual(['json: there already']);
  expect(asked).toEqual(['/v1.4.3/wasm_eh/json.duckdb_extension.wasm']);
  expect(new Uint8Array(readFileSync(file))).toEqual(content);
  expect(presentExtensions(folder, [extension])).toEqual([extension]);
});

test('a file that is not the published one is refused and not kept', async () => {
  served = tampered;
  await expect(download()).rejects.toThrow('What came is not the published file, and was not kept.\n  json: SHA-256 ');
  served = content.slice(1);
  await expect(download()).rejects.toThrow('json: 24 bytes instead of 25');
  expect(existsSync(file)).toBe(false);
});

test('a file that was tampered with afterwards is deleted and fetched again, and never served', async () => {
  keep(tampered);
  expect(() => presentExtensions(folder, [extension])).toThrow('is not the published one, and is not served');
  expect((await download()).length).toBe(2);
  expect(new Uint8Array(readFileSync(file))).toEqual(content);
});

test('without a network it says what that means', async () => {
  served = undefined;
  await expect(download()).rejects.toThrow('The extensions are optional');
  expect(presentExtensions(folder, [extension])).toEqual([]);
});

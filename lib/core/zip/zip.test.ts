import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { crc32 } from './crc32';
import { unzip } from './unzip';
import { zip } from './zip';

const bytes = (text: string) => new TextEncoder().encode(text);
const LIMITS = { files: 100, bytes: 50_000_000 };
const FILES = [
  { name: 'grades/lesson.md', bytes: bytes('# Grades, é') },
  { name: 'grades/grades.csv', bytes: bytes('name,points\nAda,12\n') },
];

test('the checksum is the one everybody computes', () => {
  expect(crc32(bytes('123456789'))).toBe(0xcbf43926);
});

test('what is zipped is unzipped, by the last part of each name', async () => {
  expect(await unzip(zip(FILES), LIMITS)).toEqual(
    FILES.map((file) => ({ ...file, name: file.name.split('/').at(-1) })),
  );
});

test('what is zipped is unzipped by its whole path when that is asked for', async () => {
  expect(await unzip(zip(FILES), LIMITS, 'path')).toEqual(FILES);
});

test('folders, hidden files and those of an Apple archive are left out', async () => {
  const more = ['grades/', 'grades/.DS_Store', '__MACOSX/grades/lesson.md'].map((name) => ({ name, bytes: bytes('') }));
  expect(await unzip(zip([...more, ...FILES]), LIMITS)).toHaveLength(FILES.length);
});

/** An archive of one file, compressed as most programs do, that says it unfolds to `size` bytes. */
function deflated(content: Uint8Array, size: number): Uint8Array {
  const packed = new Uint8Array(deflateRawSync(content));
  const archive = zip([{ name: 'a.csv', bytes: packed }]);
  const view = new DataView(archive.buffer);
  const central = archive.length - 22 - 46 - 'a.csv'.length;
  view.setUint16(central + 10, 8, true);
  view.setUint32(central + 16, crc32(content), true);
  view.setUint32(central + 24, size, true);
  return archive;
}

test('a compressed file unfolds', async () => {
  const content = bytes('name,points\n'.repeat(1000));
  expect(await unzip(deflated(content, content.length), LIMITS)).toEqual([{ name: 'a.csv', bytes: content }]);
});

test('a file that unfolds to more than it says is refused', async () => {
  await expect(unzip(deflated(bytes('x'.repeat(100_000)), 10), LIMITS)).rejects.toThrow(
    'is larger than the archive says',
  );
});

test('archives that are broken, too large or none are refused with the reason', async () => {
  const good = zip(FILES);
  const damaged = good.slice();
  damaged.set([0], 30 + 'grades/lesson.md'.length);
  await expect(unzip(damaged, LIMITS)).rejects.toThrow('is damaged');
  await expect(unzip(good.slice(0, 80), LIMITS)).rejects.toThrow('it is no zip archive');
  await expect(unzip(bytes('hello'), LIMITS)).rejects.toThrow('it is no zip archive');
  await expect(unzip(deflated(bytes('x'), 60_000_000), LIMITS)).rejects.toThrow('more than 50 MB');
});

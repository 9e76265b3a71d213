import { crc32 } from './crc32';
import type { ZipEntry } from './zip';

/** What an archive may hold at most. */
export type ZipLimits = { readonly files: number; readonly bytes: number };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;

/** A zip that is not read: why, in words for the reader. */
export class ZipProblem extends Error {}

/**
 * The files of a zip archive, folders and hidden files left out, by the last part of their path or by all of it. Rejects with
 * a ZipProblem.
 */
export async function unzip(
  bytes: Uint8Array,
  limits: ZipLimits,
  by: 'last part' | 'path' = 'last part',
): Promise<readonly ZipEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return await readAll(view, bytes, limits, by);
  } catch (error) {
    if (error instanceof RangeError) throw new ZipProblem('the archive is cut short', { cause: error });
    throw error;
  }
}

async function readAll(
  view: DataView,
  bytes: Uint8Array,
  limits: ZipLimits,
  by: 'last part' | 'path',
): Promise<readonly ZipEntry[]> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.files) throw new ZipProblem(`it has ${count} files, more than ${limits.files}`);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== CENTRAL) throw new ZipProblem('its list of files is broken');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)));
    const name = path.split(/[\\/]/).at(-1) ?? '';
    if (name !== '' && !name.startsWith('.') && !path.includes('__MACOSX')) {
      total += view.getUint32(at + 24, true);
      if (total > limits.bytes) throw new ZipProblem(`its files have more than ${limits.bytes / 1e6} MB`);
      entries.push({ name: by === 'path' ? path : name, bytes: await contentOf(view, bytes, at, path) });
    }
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return entries;
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - END_BYTES; at >= Math.max(0, view.byteLength - 0xffff - END_BYTES); at--)
    if (view.getUint32(at, true) === END) return at;
  throw new ZipProblem('it is no zip archive');
}

async function contentOf(view: DataView, bytes: Uint8Array, central: number, path: string): Promise<Uint8Array> {
  const [flags, method] = [view.getUint16(central + 8, true), view.getUint16(central + 10, true)];
  const [sum, packedSize, size, local] = [16, 20, 24, 42].map((field) => view.getUint32(central + field, true));
  if (flags & 1) throw new ZipProblem(`“${path}” is encrypted`);
  const start = local ?? 0;
  if (view.getUint32(start, true) !== LOCAL) throw new ZipProblem(`“${path}” is not where the archive says`);
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const packed = bytes.subarray(from, from + (packedSize ?? 0));
  const content = method === 0 ? packed.slice() : method === 8 ? await inflate(packed, size ?? 0, path) : undefined;
  if (!content) throw new ZipProblem(`“${path}” is packed in a way that is not read here`);
  if (content.length !== size || crc32(content) !== sum) throw new ZipProblem(`“${path}” is damaged`);
  return content;
}

/** At most `size` bytes: an archive may say less than it unfolds to. */
async function inflate(packed: Uint8Array, size: number, path: string): Promise<Uint8Array> {
  const stream = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const content = new Uint8Array(size);
  let at = 0;
  try {
    for (const reader = stream.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) return content.subarray(0, at);
      if (at + value.length > size) {
        await reader.cancel();
        throw new ZipProblem(`“${path}” is larger than the archive says`);
      }
      content.set(value, at);
      at += value.length;
    }
  } catch (error) {
    if (error instanceof TypeError) throw new ZipProblem(`“${path}” is damaged`, { cause: error });
    throw error;
  }
}

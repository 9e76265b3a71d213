import { crc32 } from './crc32';

export type ZipEntry = { readonly name: string; readonly bytes: Uint8Array };

const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 1 January 1980, midnight: the same files give the same bytes. */
const DATE = 0x0021;

/** A zip archive of files as they are, not compressed. */
export function zip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const named = entries.map((entry) => ({ ...entry, path: new TextEncoder().encode(entry.name) }));
  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  let offset = 0;
  for (const { path, bytes } of named) {
    const facts: readonly Field[] = [
      [VERSION, 2],
      [FLAGS, 2],
      [0, 2],
      [0, 2],
      [DATE, 2],
      [crc32(bytes), 4],
      [bytes.length, 4],
      [bytes.length, 4],
      [path.length, 2],
      [0, 2],
    ];
    const local = [fields([[0x04034b50, 4], ...facts]), path, bytes];
    locals.push(...local);
    const extra: readonly Field[] = [
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [offset, 4],
    ];
    centrals.push(fields([[0x02014b50, 4], [VERSION, 2], ...facts, ...extra]), path);
    offset += lengthOf(local);
  }
  const end = fields([
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [entries.length, 2],
    [entries.length, 2],
    [lengthOf(centrals), 4],
    [offset, 4],
    [0, 2],
  ]);
  return joined([...locals, ...centrals, end]);
}

/** A number, and in how many bytes it stands, the lowest first. */
type Field = readonly [value: number, bytes: 2 | 4];

function fields(values: readonly Field[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.reduce((sum, [, bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [value, bytes] of values) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

const lengthOf = (pieces: readonly Uint8Array[]) => pieces.reduce((sum, { length }) => sum + length, 0);

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

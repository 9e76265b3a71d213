import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64 } from '../../../core/base64';
import { crc32 } from '../../../core/zip/crc32';
import { crc32c } from './crc32c';

/** Of a whole object, or of the checksums of its parts: `…-3`. */
export type Checksum = {
  readonly algorithm: ChecksumAlgorithm;
  readonly value: string;
  readonly type: 'FULL_OBJECT' | 'COMPOSITE';
};

export const CHECKSUM_ALGORITHMS = ['CRC32', 'CRC32C', 'SHA1', 'SHA256'] as const;
export type ChecksumAlgorithm = (typeof CHECKSUM_ALGORITHMS)[number];

const DIGESTS: Readonly<Record<ChecksumAlgorithm, (bytes: Uint8Array) => Uint8Array>> = {
  CRC32: (bytes) => bigEndian(crc32(bytes)),
  CRC32C: (bytes) => bigEndian(crc32c(bytes)),
  SHA1: sha1,
  SHA256: sha256,
};

function bigEndian(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

export const checksumOf = (algorithm: ChecksumAlgorithm, bytes: Uint8Array): Checksum => ({
  algorithm,
  value: toBase64(DIGESTS[algorithm](bytes)),
  type: 'FULL_OBJECT',
});

/** The checksum of an object that came in parts, from those of the parts' bytes. */
export function compositeChecksum(algorithm: ChecksumAlgorithm, parts: readonly Uint8Array[]): Checksum {
  const digests = parts.map((bytes) => DIGESTS[algorithm](bytes));
  return {
    algorithm,
    value: `${toBase64(DIGESTS[algorithm](joined(digests)))}-${parts.length}`,
    type: 'COMPOSITE',
  };
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}

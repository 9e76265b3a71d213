import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { toBase64 } from '../../../core/base64';
import { joined } from './checksum';

/** The entity tag of an object that came in one piece. */
export const etagOf = (bytes: Uint8Array): string => bytesToHex(md5(bytes));

/** The entity tag of an object that came in parts: of the parts' digests, with their number. */
export const etagOfParts = (parts: readonly Uint8Array[]): string =>
  `${bytesToHex(md5(joined(parts.map((bytes) => md5(bytes)))))}-${parts.length}`;

/** As `Content-MD5` spells it. */
export const md5Base64 = (bytes: Uint8Array): string => toBase64(md5(bytes));

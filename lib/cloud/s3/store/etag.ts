import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { toBase64 } from '../../../core/base64';
import { joined } from './checksum';

/** The entity tag of an object that came in one piece. */
export const etagOf = (bytes: Uint8Array): string => bytesToHex(md5(bytes));

/** The entity tag of an object that came in parts with these tags: of their digests, with their number. */
export const etagOfParts = (etags: readonly string[]): string =>
  `${bytesToHex(md5(joined(etags.map(hexToBytes))))}-${etags.length}`;

/** As `Content-MD5` spells it. */
export const md5Base64 = (bytes: Uint8Array): string => toBase64(md5(bytes));

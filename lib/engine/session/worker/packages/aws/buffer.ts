import { joined } from '../../outside/gunzip';

const encoder = new TextEncoder();

/** As much of Node's Buffer as lib-storage needs, in plain bytes. */
export const Buffer = {
  from: (content: string | ArrayBuffer | ArrayLike<number>): Uint8Array =>
    typeof content === 'string'
      ? encoder.encode(content)
      : content instanceof ArrayBuffer
        ? new Uint8Array(content)
        : Uint8Array.from(content),
  concat: (parts: readonly Uint8Array[]): Uint8Array => joined(parts),
  isBuffer: (): boolean => false,
  byteLength: (text: string): number => encoder.encode(text).length,
};

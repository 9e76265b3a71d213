/** Where bytes stop being UTF-8; -1 if they never do. */
export function firstInvalid(bytes: Uint8Array): number {
  const follows = (at: number, from = 0x80, to = 0xbf) => {
    const byte = bytes[at] ?? 0;
    return byte >= from && byte <= to;
  };
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    let length = 1;
    if (byte >= 0x80) {
      if (byte >= 0xc2 && byte < 0xe0) length = 2;
      else if (byte >= 0xe0 && byte < 0xf0) length = 3;
      else if (byte >= 0xf0 && byte < 0xf5) length = 4;
      else return at;
      const from = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
      const to = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
      if (!follows(at + 1, from, to)) return at;
      for (let next = 2; next < length; next++) if (!follows(at + next)) return at;
    }
    at += length;
  }
  return -1;
}

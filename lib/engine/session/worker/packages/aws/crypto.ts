let calls = 0;

/** What the SDK numbers its calls with. Nobody reads the numbers, so they need not be random. */
export const crypto = {
  getRandomValues(bytes: Uint8Array): void {
    calls++;
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(0, calls);
  },
};

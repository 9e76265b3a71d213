import type { Codec } from './codec';
import { localCodec } from './local-codec';

type Call = { readonly id: number; readonly method: keyof Codec; readonly args: readonly never[] };

const codec = localCodec();

// As rpc.ts serves, without its check of every call, which would be more than half of this worker: only our own page calls.
self.onmessage = async ({ data: { id, method, args } }: MessageEvent<Call>) => {
  try {
    const run: (...args: never[]) => Promise<unknown> = codec[method];
    const value = await run(...args);
    self.postMessage({ id, ok: true, value }, { transfer: streamIn(value) });
  } catch (error) {
    self.postMessage({ id, ok: false, message: error instanceof Error ? error.message : String(error) });
  }
};

/** The rows of an answer are handed over, not copied. */
function streamIn(value: unknown): Transferable[] {
  const stream = typeof value === 'object' && value !== null && 'stream' in value ? value.stream : undefined;
  return stream instanceof Uint8Array && stream.buffer instanceof ArrayBuffer ? [stream.buffer] : [];
}

import type { Codec } from './codec';
import { localCodec } from './local-codec';

type Call = { readonly id: number; readonly method: keyof Codec; readonly args: readonly never[] };

const codec = localCodec();

// As rpc.ts serves, without its check of every call, which would be more than half of this worker: only our own page calls.
self.onmessage = async ({ data: { id, method, args } }: MessageEvent<Call>) => {
  try {
    const run: (...args: never[]) => Promise<unknown> = codec[method];
    self.postMessage({ id, ok: true, value: await run(...args) });
  } catch (error) {
    self.postMessage({ id, ok: false, message: error instanceof Error ? error.message : String(error) });
  }
};

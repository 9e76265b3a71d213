import { type CloudApi, cloudApi } from './cloud-api';

type Call = { readonly id: number; readonly method: keyof CloudApi; readonly args: readonly never[] };

/** The clouds of a page's worlds, in a worker of the page: digests of large objects do not hold it up. */
const api = cloudApi();

// As rpc.ts serves, without its check of every call, which would be more than half of this worker: only our own page calls.
self.onmessage = async ({ data: { id, method, args } }: MessageEvent<Call>) => {
  try {
    const run: (...args: never[]) => Promise<unknown> = api[method];
    self.postMessage({ id, ok: true, value: await run(...args) });
  } catch (error) {
    self.postMessage({ id, ok: false, message: error instanceof Error ? error.message : String(error) });
  }
};

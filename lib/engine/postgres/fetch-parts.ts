import type { PostgresFiles } from './files';
import type { Parts } from './protocol';

type Urls = Pick<PostgresFiles, 'wasmUrl' | 'shareUrl' | 'snapshotUrl'>;

/** Fetches the three parts at once. The wasm is compiled while it arrives; the two others were compressed by the build. */
export async function fetchParts(
  { wasmUrl, shareUrl, snapshotUrl }: Urls,
  onProgress: (loadedBytes: number) => void,
): Promise<Parts> {
  let loaded = 0;
  const counted = async (url: string) => {
    const response = await fetch(url);
    if (!response.ok || !response.body) throw new Error(`${url} did not arrive: ${response.status}`);
    const counter = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        loaded += chunk.length;
        onProgress(loaded);
        controller.enqueue(chunk);
      },
    });
    return response.body.pipeThrough(counter);
  };
  const unzipped = async (url: string) => {
    const stream = (await counted(url)) as ReadableStream<Uint8Array<ArrayBuffer>>;
    return new Response(stream.pipeThrough(new DecompressionStream('gzip'))).blob();
  };
  const compiled = async () =>
    WebAssembly.compileStreaming(
      new Response((await counted(wasmUrl)) as ReadableStream<Uint8Array<ArrayBuffer>>, {
        headers: { 'Content-Type': 'application/wasm' },
      }),
    );
  const [wasm, share, snapshot] = await Promise.all([compiled(), unzipped(shareUrl), unzipped(snapshotUrl)]);
  return { wasm, share, snapshot };
}

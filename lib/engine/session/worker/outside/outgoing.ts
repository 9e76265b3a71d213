import { toBase64 } from '../../../../core/base64';
import type { HttpRequest } from '../../../../core/exchange';

export type Pieces = NonNullable<HttpRequest['body']>;

/** A request as it stands before its body was read. */
export type Outgoing = {
  readonly request: Request;
  /** A body that comes in parts. */
  readonly stream: ReadableStream<Uint8Array> | undefined;
  /** The stream is that of a Request, which may have been made of a text. */
  readonly isRequests: boolean;
  readonly signal: AbortSignal | undefined;
};

/** Makes of the arguments of `fetch` what they mean, or throws as `fetch` does. */
export function outgoingOf(input: string | URL | Request, init: RequestInit = {}): Outgoing {
  const isStream = init.body instanceof ReadableStream;
  if (isStream && !('duplex' in init && init.duplex === 'half'))
    throw new TypeError('RequestInit: duplex option is required when sending a body.');
  // Not every browser takes a stream here; and the signal is listened to by us.
  const body = isStream ? { body: new Uint8Array() } : {};
  const request = new Request(input, { ...init, ...body, signal: null });
  const signal = init.signal === undefined && input instanceof Request ? input.signal : init.signal;
  const given = init.body === undefined && input instanceof Request ? request.body : undefined;
  return {
    request,
    stream: init.body instanceof ReadableStream ? init.body : (given ?? undefined),
    isRequests: !isStream,
    signal: signal ?? undefined,
  };
}

/** The body, with the times of its parts by the clock. */
export async function readBody(
  { request, stream, isRequests, signal }: Outgoing,
  now: () => number,
  watched: <T>(answer: Promise<T>) => Promise<T>,
): Promise<Pieces | undefined> {
  if (stream) return readPieces(stream, now, signal, isRequests ? (read) => watched(soon(read)) : () => {});
  if (request.method === 'GET' || request.method === 'HEAD' || request.body === null) return undefined;
  return [{ afterMs: 0, bytes: toBase64(new Uint8Array(await watched(request.arrayBuffer()))) }];
}

async function readPieces(
  stream: ReadableStream<Uint8Array>,
  now: () => number,
  signal: AbortSignal | undefined,
  onRead: (read: Promise<unknown>) => void,
): Promise<Pieces> {
  const pieces: Pieces = [];
  const reader = stream.getReader();
  const giveUp = () => void reader.cancel(signal?.reason).catch(() => {});
  signal?.addEventListener('abort', giveUp, { once: true });
  try {
    for (let last = now(); ; ) {
      const read = reader.read();
      onRead(read);
      const { done, value } = await read;
      signal?.throwIfAborted();
      if (done) return pieces;
      if (!(value instanceof Uint8Array)) throw new TypeError('Received non-Uint8Array chunk');
      pieces.push({ afterMs: now() - last, bytes: toBase64(value) });
      last = now();
    }
  } finally {
    signal?.removeEventListener('abort', giveUp);
  }
}

/** A host brings what it has within this; a stream of the cell's own may wait for the clock. */
const HOST_MS = 50;

/** Kept with the promise, or when it seems to wait for the clock. */
function soon(promise: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, HOST_MS);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    promise.then(end, end);
  });
}

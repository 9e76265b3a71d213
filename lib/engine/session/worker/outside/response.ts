import { joined } from './gunzip';

export type ResponseFacts = {
  readonly url: string;
  readonly redirected: boolean;
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: ReadableStream<Uint8Array> | null;
};

type BodyReading = {
  /** Told how many bytes are there at once when a body was read whole. */
  readonly receivedWhole: (bytes: number) => void;
  readonly watched: <T>(answer: Promise<T>) => Promise<T>;
};

/** Answers of these statuses have no body. */
const BODILESS = new Set([101, 103, 204, 205, 304]);

/** A real Response, with what only a network gives one. */
export function makeResponse(facts: ResponseFacts, reading: BodyReading): Response {
  const { url, redirected, status, statusText } = facts;
  const headers = facts.headers.map(([name, value]): [string, string] => [name, value]);
  const body = BODILESS.has(status) ? null : facts.body;
  return dressed(new Response(body, { status, statusText, headers }), { url, redirected }, reading);
}

/**
 * Bodies are read by us: what takes its time by the cells' clock must not take turns of the host's besides, which differ, and let
 * the clock move meanwhile.
 */
function dressed(response: Response, facts: Pick<ResponseFacts, 'url' | 'redirected'>, reading: BodyReading): Response {
  const bytes = () => wholeOf(response, reading);
  const text = async () => new TextDecoder().decode(await bytes());
  const type = () => response.headers.get('content-type') ?? '';
  const methods = {
    bytes,
    text,
    arrayBuffer: async () => (await bytes()).buffer,
    json: async (): Promise<unknown> => JSON.parse(await text()),
    blob: async () => new Blob([await bytes()], { type: type() }),
    async formData() {
      const headers = { 'content-type': type() };
      return reading.watched(new Response(await bytes(), { headers }).formData());
    },
    clone: () => dressed(Response.prototype.clone.call(response), facts, reading),
  };
  const properties = { ...facts, type: 'basic', ...methods };
  for (const [name, value] of Object.entries(properties))
    Object.defineProperty(response, name, { value, configurable: true, writable: true });
  return response;
}

async function wholeOf(response: Response, { receivedWhole }: BodyReading): Promise<Uint8Array<ArrayBuffer>> {
  if (response.bodyUsed || response.body?.locked) throw new TypeError('Body is unusable: Body has already been read');
  const parts: Uint8Array[] = [];
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) parts.push(read.value);
  const whole = joined(parts);
  receivedWhole(whole.length);
  return whole;
}

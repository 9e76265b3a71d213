import { type ByteReader, byteReader, ShortMessage } from './byte-reader';

/** What stands in a prepared statement's or a portal's place: `statement` or `portal`, and its name; '' is the unnamed one. */
type Named = { readonly of: 'statement' | 'portal'; readonly name: string };

/** What a client says. */
export type FrontendMessage =
  | { readonly kind: 'start-up'; readonly version: number; readonly parameters: ReadonlyMap<string, string> }
  | { readonly kind: 'ssl-request' | 'gss-request' | 'cancel-request' }
  | { readonly kind: 'password'; readonly password: string }
  | { readonly kind: 'query'; readonly text: string }
  | { readonly kind: 'parse'; readonly name: string; readonly text: string; readonly types: readonly number[] }
  | ({ readonly kind: 'bind' } & Binding)
  | ({ readonly kind: 'describe' } & Named)
  | ({ readonly kind: 'close' } & Named)
  /** `rows`: at most so many; 0 is all. */
  | { readonly kind: 'execute'; readonly portal: string; readonly rows: number }
  | { readonly kind: 'sync' }
  | { readonly kind: 'flush' }
  | { readonly kind: 'terminate' }
  | { readonly kind: 'function-call' }
  | { readonly kind: 'copy-data'; readonly bytes: Uint8Array }
  | { readonly kind: 'copy-done' }
  | { readonly kind: 'copy-fail'; readonly reason: string }
  /** Nothing after it can be read. `reason` as the server says it. */
  | { readonly kind: 'malformed'; readonly reason: string };

export type Binding = {
  readonly portal: string;
  readonly statement: string;
  /** 0 is text, 1 binary: none, one for all, or one for each. */
  readonly formats: readonly number[];
  readonly values: readonly (Uint8Array | null)[];
  readonly resultFormats: readonly number[];
};

/** What came from one client and is not a whole message yet. Until its start-up message a client's messages have no letter. */
export type Unread = { readonly started: boolean; readonly bytes: Uint8Array };
export const NOTHING_READ: Unread = { started: false, bytes: new Uint8Array() };

/** The whole messages that there are now, and what is left of the bytes. */
export function readFrontend(unread: Unread, bytes: Uint8Array): { messages: FrontendMessage[]; unread: Unread } {
  const all = new Uint8Array(unread.bytes.length + bytes.length);
  all.set(unread.bytes);
  all.set(bytes, unread.bytes.length);
  const messages: FrontendMessage[] = [];
  let { started } = unread;
  let at = 0;
  for (;;) {
    const letters = started ? 1 : 0;
    if (all.length - at < letters + 4) break;
    const length = new DataView(all.buffer, at + letters).getInt32(0);
    if (length < 4 || length > MOST_BYTES) {
      messages.push({ kind: 'malformed', reason: 'invalid message length' });
      return { messages, unread: { started, bytes: new Uint8Array() } };
    }
    const end = at + letters + length;
    if (all.length < end) break;
    const body = byteReader(all.subarray(at + letters + 4, end));
    const message = started ? readMessage(all[at] ?? 0, body) : read(() => readStart(body));
    messages.push(message);
    if (message.kind === 'start-up') started = true;
    if (message.kind === 'malformed') return { messages, unread: { started, bytes: new Uint8Array() } };
    at = end;
  }
  return { messages, unread: { started, bytes: all.slice(at) } };
}

const MOST_BYTES = 0x3fff_ffff;

const NUMBERS: ReadonlyMap<number, 'ssl-request' | 'gss-request' | 'cancel-request'> = new Map([
  [80877103, 'ssl-request'],
  [80877104, 'gss-request'],
  [80877102, 'cancel-request'],
]);

function readStart(body: ByteReader): FrontendMessage {
  const version = body.int32();
  const kind = NUMBERS.get(version);
  if (kind) return { kind };
  const parameters = new Map<string, string>();
  for (;;) {
    const name = body.text();
    if (name === '') return { kind: 'start-up', version, parameters };
    parameters.set(name, body.text());
  }
}

function read(reading: () => FrontendMessage): FrontendMessage {
  try {
    return reading();
  } catch (error) {
    if (!(error instanceof ShortMessage)) throw error;
    return { kind: 'malformed', reason: 'insufficient data left in message' };
  }
}

const BARE: ReadonlyMap<string, 'sync' | 'flush' | 'terminate' | 'copy-done' | 'function-call'> = new Map([
  ['S', 'sync'],
  ['H', 'flush'],
  ['X', 'terminate'],
  ['c', 'copy-done'],
  ['F', 'function-call'],
]);

function readMessage(code: number, body: ByteReader): FrontendMessage {
  const letter = String.fromCharCode(code);
  const kind = BARE.get(letter);
  if (kind) return { kind };
  return read(() => {
    switch (letter) {
      case 'p':
        return { kind: 'password', password: body.text() };
      case 'Q':
        return { kind: 'query', text: body.text() };
      case 'P':
        return { kind: 'parse', name: body.text(), text: body.text(), types: list(body, body.int32) };
      case 'B':
        return { kind: 'bind', ...readBinding(body) };
      case 'D':
        return { kind: 'describe', ...readNamed(body) };
      case 'C':
        return { kind: 'close', ...readNamed(body) };
      case 'E':
        return { kind: 'execute', portal: body.text(), rows: body.int32() };
      case 'd':
        return { kind: 'copy-data', bytes: body.rest() };
      case 'f':
        return { kind: 'copy-fail', reason: body.text() };
      default:
        return { kind: 'malformed', reason: `invalid frontend message type ${code}` };
    }
  });
}

const list = <T>(body: ByteReader, item: () => T): T[] => Array.from({ length: Math.max(0, body.int16()) }, item);

const readNamed = (body: ByteReader): Named => ({
  of: body.int8() === 'S'.charCodeAt(0) ? 'statement' : 'portal',
  name: body.text(),
});

function readBinding(body: ByteReader): Binding {
  return {
    portal: body.text(),
    statement: body.text(),
    formats: list(body, body.int16),
    values: list(body, () => {
      const length = body.int32();
      return length < 0 ? null : body.bytes(length);
    }),
    resultFormats: list(body, body.int16),
  };
}

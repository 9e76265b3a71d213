import type { TransactionStatus } from './backend';
import { byteReader } from './byte-reader';
import { int8, joinBytes, message, text, utf8 } from './byte-writer';

/** One message of a server: its letter, what follows its length, and all of it. */
export type RawMessage = { readonly letter: string; readonly body: Uint8Array; readonly bytes: Uint8Array };

/** The messages in what a server answered. */
export function splitBackend(bytes: Uint8Array): RawMessage[] {
  const messages: RawMessage[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at < bytes.length) {
    const end = at + 1 + view.getInt32(at + 1);
    messages.push({
      letter: String.fromCharCode(bytes[at] ?? 0),
      body: bytes.subarray(at + 5, end),
      bytes: bytes.subarray(at, end),
    });
    at = end;
  }
  return messages;
}

/** The fields of an error or a notice, by letter, in their order. */
export function readWords({ body }: RawMessage): Map<string, string> {
  const reader = byteReader(body);
  const fields = new Map<string, string>();
  for (let code = reader.int8(); code !== 0; code = reader.int8()) fields.set(String.fromCharCode(code), reader.text());
  return fields;
}

export function writeWords(letter: string, fields: ReadonlyMap<string, string>): Uint8Array {
  const written = [...fields].flatMap(([field, value]) => [utf8(field), text(value)]);
  return message(letter, joinBytes(written), int8(0));
}

export const readTag = ({ body }: RawMessage) => byteReader(body).text();

/** Of a ReadyForQuery. */
export function readStatus({ body }: RawMessage): TransactionStatus {
  const letter = String.fromCharCode(body[0] ?? 0);
  return letter === 'T' || letter === 'E' ? letter : 'I';
}

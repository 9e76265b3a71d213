import { counted, int8, int16, int32, joinBytes, message, text, utf8 } from './byte-writer';
import type { FrontendMessage } from './frontend';

/** A client's message as bytes, for a server behind this one. */
export function writeFrontend(said: FrontendMessage): Uint8Array {
  switch (said.kind) {
    case 'start-up':
      return withLength([
        int32(said.version),
        ...[...said.parameters].flatMap(([name, value]) => [text(name), text(value)]),
        int8(0),
      ]);
    case 'ssl-request':
      return withLength([int32(80877103)]);
    case 'gss-request':
      return withLength([int32(80877104)]);
    case 'cancel-request':
      return withLength([int32(80877102), int32(0), int32(0)]);
    case 'password':
      return message('p', text(said.password));
    case 'query':
      return message('Q', text(said.text));
    case 'parse':
      return message('P', text(said.name), text(said.text), list(said.types, int32));
    case 'bind':
      return message(
        'B',
        text(said.portal),
        text(said.statement),
        list(said.formats, int16),
        list(said.values, counted),
        list(said.resultFormats, int16),
      );
    case 'describe':
    case 'close':
      return message(said.kind === 'close' ? 'C' : 'D', utf8(said.of === 'statement' ? 'S' : 'P'), text(said.name));
    case 'execute':
      return message('E', text(said.portal), int32(said.rows));
    case 'copy-data':
      return message('d', said.bytes);
    case 'copy-fail':
      return message('f', text(said.reason));
    case 'malformed':
      throw new Error(`Bug: nobody says “${said.reason}”`);
    default:
      return message(LETTERS[said.kind]);
  }
}

const LETTERS = { sync: 'S', flush: 'H', terminate: 'X', 'copy-done': 'c', 'function-call': 'F' } as const;

const withLength = (parts: readonly Uint8Array[]) => {
  const body = joinBytes(parts);
  return joinBytes([int32(body.length + 4), body]);
};

const list = <T>(items: readonly T[], write: (item: T) => Uint8Array) =>
  joinBytes([int16(items.length), ...items.map(write)]);

import { counted, int8, int16, int32, joinBytes, message, text, utf8 } from './byte-writer';

/** A column of an answer. `format` 0 is text, 1 binary. */
export type WireField = {
  readonly name: string;
  readonly table: number;
  readonly column: number;
  readonly type: number;
  readonly size: number;
  readonly modifier: number;
  readonly format: number;
};

/** What went wrong, or is to be told, in the server's fields. */
export type WireWords = {
  readonly severity: 'ERROR' | 'FATAL' | 'PANIC' | 'WARNING' | 'NOTICE' | 'DEBUG' | 'INFO' | 'LOG';
  /** Its SQLSTATE. */
  readonly code: string;
  readonly message: string;
  readonly detail?: string | undefined;
  readonly hint?: string | undefined;
  /** Counts characters of the query from 1. */
  readonly position?: number | undefined;
  readonly schema?: string | undefined;
  readonly table?: string | undefined;
  readonly column?: string | undefined;
  readonly dataType?: string | undefined;
  readonly constraint?: string | undefined;
  /** The function of the server that says it. */
  readonly routine?: string | undefined;
};

/** Idle, in a transaction, or in one that has failed. */
export type TransactionStatus = 'I' | 'T' | 'E';

/** What a server says. */
export type BackendMessage =
  | { readonly kind: 'no-ssl' }
  | { readonly kind: 'ask-password' | 'logged-in' }
  | { readonly kind: 'parameter-status'; readonly name: string; readonly value: string }
  | { readonly kind: 'backend-key'; readonly process: number; readonly secret: number }
  | { readonly kind: 'ready'; readonly status: TransactionStatus }
  | { readonly kind: 'row-description'; readonly fields: readonly WireField[] }
  /** A text is sent as UTF-8. */
  | { readonly kind: 'data-row'; readonly values: readonly (string | Uint8Array | null)[] }
  | { readonly kind: 'command-complete'; readonly tag: string }
  | { readonly kind: 'parameter-description'; readonly types: readonly number[] }
  | ({ readonly kind: 'error' | 'notice' } & WireWords)
  | { readonly kind: 'copy-in' | 'copy-out'; readonly formats: readonly number[] }
  | { readonly kind: 'copy-data'; readonly bytes: Uint8Array }
  | { readonly kind: 'negotiate-version'; readonly minor: number; readonly unknown: readonly string[] }
  | { readonly kind: keyof typeof BARE };

const BARE = {
  'empty-query': 'I',
  'parse-complete': '1',
  'bind-complete': '2',
  'close-complete': '3',
  'no-data': 'n',
  'portal-suspended': 's',
  'copy-done': 'c',
} as const;

/** A server's messages as bytes. */
export const writeBackend = (...said: readonly BackendMessage[]): Uint8Array => joinBytes(said.map(write));

function write(said: BackendMessage): Uint8Array {
  switch (said.kind) {
    case 'no-ssl':
      return utf8('N');
    case 'ask-password':
      return message('R', int32(3));
    case 'logged-in':
      return message('R', int32(0));
    case 'parameter-status':
      return message('S', text(said.name), text(said.value));
    case 'backend-key':
      return message('K', int32(said.process), int32(said.secret));
    case 'ready':
      return message('Z', utf8(said.status));
    case 'row-description':
      return message('T', int16(said.fields.length), ...said.fields.map(fieldBytes));
    case 'data-row':
      return message(
        'D',
        int16(said.values.length),
        ...said.values.map((value) => counted(typeof value === 'string' ? utf8(value) : value)),
      );
    case 'command-complete':
      return message('C', text(said.tag));
    case 'parameter-description':
      return message('t', int16(said.types.length), ...said.types.map(int32));
    case 'error':
      return message('E', wordBytes(said));
    case 'notice':
      return message('N', wordBytes(said));
    case 'copy-in':
    case 'copy-out':
      return message(
        said.kind === 'copy-in' ? 'G' : 'H',
        int8(0),
        int16(said.formats.length),
        ...said.formats.map(int16),
      );
    case 'copy-data':
      return message('d', said.bytes);
    case 'negotiate-version':
      return message('v', int32(said.minor), int32(said.unknown.length), ...said.unknown.map(text));
    default:
      return message(BARE[said.kind]);
  }
}

const fieldBytes = ({ name, table, column, type, size, modifier, format }: WireField) =>
  joinBytes([text(name), int32(table), int16(column), int32(type), int16(size), int32(modifier), int16(format)]);

/** The letter of each field of an error or a notice. */
export const WORD_LETTERS = {
  code: 'C',
  message: 'M',
  detail: 'D',
  hint: 'H',
  position: 'P',
  schema: 's',
  table: 't',
  column: 'c',
  dataType: 'd',
  constraint: 'n',
  routine: 'R',
} as const;

function wordBytes(words: WireWords): Uint8Array {
  const fields = Object.entries(WORD_LETTERS).flatMap(([field, letter]) => {
    const value = words[field as keyof typeof WORD_LETTERS];
    return value === undefined ? [] : [utf8(letter), text(String(value))];
  });
  return joinBytes([utf8('S'), text(words.severity), utf8('V'), text(words.severity), ...fields, int8(0)]);
}

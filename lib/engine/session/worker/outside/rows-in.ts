import { byteReader } from '../../../wire/byte-reader';
import { splitBackend } from '../../../wire/read-backend';

const decoder = new TextDecoder();

/** The rows in what a database server answered, as the texts that came. */
export function rowsIn(answer: Uint8Array): (string | null)[][] {
  return splitAnswer(answer).flatMap(({ letter, body }) => {
    if (letter !== 'D') return [];
    const reader = byteReader(body);
    const values = Array.from({ length: reader.int16() }, () => {
      const length = reader.int32();
      return length < 0 ? null : decoder.decode(reader.bytes(length));
    });
    return [values];
  });
}

/** The refusal of TLS is one letter without a length. */
const splitAnswer = (answer: Uint8Array) => (answer.length < 5 ? [] : splitBackend(answer));

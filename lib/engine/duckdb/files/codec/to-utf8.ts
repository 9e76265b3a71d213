import type { FileEncoding, RefusedFile } from '../../../../core/file-reading';
import { fromUtf16, fromWindows, UNUSED } from './convert-text';
import { isBinary } from './file-kind';
import { placeIn } from './place-in';
import { firstInvalid } from './utf8-valid';

/** A text as UTF-8 without a byte order mark. `note` is there if it was anything else. */
export type Text = { readonly bytes: Uint8Array; readonly encoding: FileEncoding; readonly note?: string };

const NOT_TEXT = 'The file is not text: it holds bytes that no text has.';
const WORDS: Readonly<Record<FileEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};

export function toUtf8(bytes: Uint8Array, given: FileEncoding | undefined): Text | RefusedFile {
  const marked = markOf(bytes);
  const content = marked ? bytes.subarray(marked.length) : bytes;
  const encoding = given ?? marked?.encoding ?? unmarked(content);
  if (encoding === undefined) return { status: 'refused', message: NOT_TEXT };
  const mark = marked?.encoding === encoding ? ', with a byte order mark' : '';
  if (encoding === 'utf-8') {
    const wrong = firstInvalid(content);
    if (wrong < 0) return { bytes: content, encoding, ...(mark && { note: `UTF-8${mark}` }) };
    const hint = given === undefined ? '' : ' Another encoding may fit.';
    return {
      status: 'refused',
      message: `The text is not UTF-8: the byte ${hex(content[wrong])} stands where no letter can begin or go on.${hint}`,
      ...placeIn(content, wrong),
    };
  }
  const converted = encoding === 'windows-1252' ? fromWindows(content) : fromUtf16(content, encoding === 'utf-16le');
  if ('status' in converted) return converted;
  const guessed = given === undefined && mark === '' ? ': the bytes are not UTF-8' : mark;
  return { bytes: converted.bytes, encoding, note: `${WORDS[encoding]}${guessed}` };
}

const hex = (byte = 0) => `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;

function markOf(bytes: Uint8Array): { readonly encoding: FileEncoding; readonly length: number } | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', length: 2 };
  return first === 0xfe && second === 0xff ? { encoding: 'utf-16be', length: 2 } : undefined;
}

/** The encoding of a text without a mark; undefined if it is no text. */
function unmarked(bytes: Uint8Array): FileEncoding | undefined {
  const head = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at++) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 5 && even < head.length / 50) return 'utf-16le';
  if (even > head.length / 5 && odd < head.length / 50) return 'utf-16be';
  if (isBinary(bytes)) return undefined;
  if (firstInvalid(bytes) < 0) return 'utf-8';
  return bytes.some((byte) => UNUSED.has(byte)) ? 'utf-8' : 'windows-1252';
}

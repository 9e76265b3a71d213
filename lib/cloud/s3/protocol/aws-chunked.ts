import { S3Error } from './s3-error';

export type Unframed = { readonly body: Uint8Array; readonly trailers: ReadonlyMap<string, string> };

/** Takes the framing off a body that was sent in signed or checksummed chunks: `size[;chunk-signature=…]CRLF bytes CRLF … 0 CRLF trailers`. */
export function readChunked(framed: Uint8Array): Unframed {
  const body = new Uint8Array(framed.length);
  let length = 0;
  let offset = 0;
  const line = () => {
    const end = endOfLine(framed, offset);
    if (end < 0) throw new S3Error('IncompleteBody');
    const text = new TextDecoder().decode(framed.subarray(offset, end));
    offset = end + 2;
    return text;
  };
  for (;;) {
    const size = Number.parseInt(/^([\da-f]+)(?:;.*)?$/i.exec(line())?.[1] ?? '', 16);
    if (!(size >= 0) || offset + size > framed.length) throw new S3Error('IncompleteBody');
    if (size === 0) break;
    body.set(framed.subarray(offset, offset + size), length);
    length += size;
    offset += size + 2;
  }
  const trailers = new Map<string, string>();
  while (offset < framed.length) {
    const [name = '', ...value] = line().split(':');
    if (name) trailers.set(name.toLowerCase(), value.join(':').trim());
  }
  return { body: body.slice(0, length), trailers };
}

function endOfLine(bytes: Uint8Array, from: number): number {
  for (let index = bytes.indexOf(13, from); index >= 0; index = bytes.indexOf(13, index + 1))
    if (bytes[index + 1] === 10) return index;
  return -1;
}

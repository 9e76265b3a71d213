import { internalError } from '../redshift-error';

/** The text of an object. Signs that are no UTF-8 become `�`; `hasInvalid` says whether there were some. */
export async function decodeText(bytes: Uint8Array, gzip: boolean, address: string) {
  const plain = gzip ? await unzipped(bytes, address) : bytes;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(plain), hasInvalid: false };
  } catch {
    return { text: new TextDecoder().decode(plain), hasInvalid: true };
  }
}

async function unzipped(bytes: Uint8Array, address: string): Promise<Uint8Array> {
  try {
    const stream = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw internalError('Inflate failed: the file is not in GZIP format', 8001, address);
  }
}

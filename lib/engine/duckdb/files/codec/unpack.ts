import type { RefusedFile } from '../../../../core/file-reading';

const refused = (message: string): RefusedFile => ({ status: 'refused', message });

/** The content of a gzip file, if it is whole and not larger than `most` bytes. */
export async function unpacked(bytes: Uint8Array, most: number): Promise<Uint8Array | RefusedFile> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(new Uint8Array(bytes));
      controller.close();
    },
  });
  try {
    const reader = source.pipeThrough(new DecompressionStream('gzip')).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > most) {
        await reader.cancel();
        return refused(`Unpacked, the file is larger than the ${Math.round(most / 1e6)} MB that can be read here.`);
      }
      parts.push(value);
    }
  } catch (error) {
    return { ...refused('The gzip file is broken or cut off.'), engineWords: String(error) };
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

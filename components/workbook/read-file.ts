import { LIMITS } from '@/lib/core/limits';

/** Why a file is not read at all. */
export class FileTooLarge extends Error {}

/** The bytes of a file, told while they come. */
export async function readFile(file: File, signal: AbortSignal, onRead: (bytes: number) => void): Promise<Uint8Array> {
  if (file.size > LIMITS.fileBytes)
    throw new FileTooLarge(
      `Files of up to ${LIMITS.fileBytes / 1e6} MB are read here: the engine’s memory has no room for more.`,
    );
  const bytes = new Uint8Array(file.size);
  let read = 0;
  const reader = file.stream().getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      signal.throwIfAborted();
      bytes.set(part.value, read);
      read += part.value.byteLength;
      onRead(read);
    }
  } finally {
    reader.releaseLock();
  }
  return bytes;
}

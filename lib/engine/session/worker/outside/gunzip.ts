/** What bytes packed with gzip hold; of those that break off, what can be read. `broken` is why the rest cannot. */
export async function gunzip(
  packed: Uint8Array<ArrayBuffer>,
): Promise<{ readonly bytes: Uint8Array; readonly broken?: unknown }> {
  const parts: Uint8Array[] = [];
  try {
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    const reader = stream.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) parts.push(read.value);
    return { bytes: joined(parts) };
  } catch (broken) {
    return { bytes: joined(parts), broken };
  }
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

import type { World } from '../world';

/** A Parquet file of the columns of `empty` and the rows of the streams: each becomes a row group, and is let go of. */
export async function parquetFile(
  world: World,
  compressed: boolean,
  empty: Uint8Array,
  streams: AsyncIterable<Uint8Array>,
): Promise<Uint8Array> {
  const codec = await world.codec();
  const file = await codec.beginParquet(empty, compressed);
  try {
    for await (const stream of streams) await codec.addRowGroup(file, stream);
    return await codec.endParquet(file);
  } finally {
    await codec.dropParquet(file).catch(() => {});
  }
}

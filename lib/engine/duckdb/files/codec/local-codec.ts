import type { Codec } from './codec';
import { readFacts } from './parquet-facts';
import { readFile } from './read-file';
import { readJson } from './read-json';
import { readParquet } from './read-parquet';
import { writeJson } from './write-json';
import { ParquetFile } from './write-parquet';

/** A codec that works where it stands: in a worker of ours, or in Node. */
export function localCodec(): Codec {
  const files = new Map<number, ParquetFile>();
  let begun = 0;
  const file = (number: number) => {
    const found = files.get(number);
    if (!found) throw new Error(`Bug: no Parquet file ${number}`);
    return found;
  };
  return {
    readFile,
    readParquet: (bytes) => readParquet(bytes),
    readFacts,
    readJson,
    async beginParquet(stream, compressed) {
      files.set(++begun, new ParquetFile(stream, compressed));
      return begun;
    },
    addRowGroup: async (number, stream) => file(number).add(stream),
    endParquet: async (number) => file(number).end(),
    dropParquet: async (number) => void files.delete(number),
    writeJson: async (stream) => writeJson(stream),
  };
}

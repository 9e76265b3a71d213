import type { CellError } from '../../../core/error';
import { patternOf } from '../../../engine/duckdb/files/file-name';
import type { ObjectStorage } from '../../../engine/sql-engine';

const refusal = (code: string, message: string): CellError => ({
  code: code.toLowerCase(),
  engine: 'duckdb',
  message,
  engineWords: `${code}: ${message}`,
});

/** The bucket `lake` in a map, by key. */
export function memoryStorage(objects: Map<string, Uint8Array>): ObjectStorage {
  const noBucket = refusal('NoSuchBucket', 'The specified bucket does not exist');
  const isLake = (address: string) => address.startsWith('s3://lake/');
  const keyOf = (address: string) => address.slice('s3://lake/'.length);
  return {
    async list(pattern) {
      if (!isLake(pattern)) return noBucket;
      const fits = patternOf(pattern);
      return [...objects.keys()]
        .map((key) => `s3://lake/${key}`)
        .filter((address) => fits.test(address))
        .sort();
    },
    async read(address) {
      if (!isLake(address)) return noBucket;
      return objects.get(keyOf(address))?.slice() ?? refusal('NoSuchKey', 'The specified key does not exist.');
    },
    async write(address, bytes) {
      if (!isLake(address)) return noBucket;
      objects.set(keyOf(address), bytes.slice());
      return undefined;
    },
  };
}

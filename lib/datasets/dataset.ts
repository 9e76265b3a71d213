import { z } from 'zod';
import { Column, Table } from '../core/value';

/** A published data set: what the page shows beside a lesson, and where its bytes are. */
export const Dataset = z.strictObject({
  name: z.string(),
  about: z.string(),
  columns: z.array(Column.extend({ about: z.string().optional() })),
  rowCount: z.int(),
  /** File name under the data folder; it carries the first characters of the hash. */
  file: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  /** The text in the CSV that means NULL. */
  nulls: z.string(),
  /** The first five rows, for the page beside the lesson. */
  sample: Table,
});
export type Dataset = z.infer<typeof Dataset>;

/** By table name. */
export const DatasetManifest = z.record(z.string(), Dataset);
export type DatasetManifest = z.infer<typeof DatasetManifest>;

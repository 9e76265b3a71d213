import { z } from 'zod';
import { Column, Table } from '../core/value';

const Published = z.strictObject({
  name: z.string(),
  about: z.string(),
  columns: z.array(Column.extend({ about: z.string().optional() })),
  rowCount: z.int(),
  bytes: z.int(),
  sha256: z.string(),
  /** The text in the CSV that means NULL. */
  nulls: z.string(),
  /** The first five rows, for the page beside the lesson. */
  sample: Table,
});

/** A published data set: what the page shows beside a lesson, and where its bytes come from. */
export const Dataset = z.discriminatedUnion('delivery', [
  /** `file` is a name under the data folder; it carries the first characters of the hash. */
  Published.extend({ delivery: z.literal('file'), file: z.string() }),
  /** Too large to ship: the page generates it in a worker when it is asked for. */
  Published.extend({ delivery: z.literal('generated') }),
]);
export type Dataset = z.infer<typeof Dataset>;

/** By table name. */
export const DatasetManifest = z.record(z.string(), Dataset);
export type DatasetManifest = z.infer<typeof DatasetManifest>;

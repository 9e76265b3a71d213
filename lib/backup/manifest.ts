import { z } from 'zod';
import { STORE_NAMES } from '../storage/database';

export const MANIFEST = 'manifest.json';
export const VERSION = 1;

/** What stands in a file of work, version 1: each record, and the file in the archive that has it. */
export const Manifest = z.strictObject({
  format: z.literal('millrace-work'),
  version: z.literal(VERSION),
  savedAt: z.int(),
  records: z.array(z.strictObject({ store: z.enum(STORE_NAMES), key: z.string(), file: z.string() })),
  aside: z.array(z.strictObject({ lesson: z.string(), found: z.int(), file: z.string() })),
});
export type Manifest = z.infer<typeof Manifest>;

export const isNewerManifest = (value: unknown) =>
  z.looseObject({ format: z.literal('millrace-work'), version: z.int().gt(VERSION) }).safeParse(value).success;

import { z } from 'zod';

/** What the build made for Postgres, and where the page finds it. */
export const PostgresFiles = z.strictObject({
  workerUrl: z.string(),
  wasmUrl: z.string(),
  shareUrl: z.string(),
  snapshotUrl: z.string(),
  /** Of wasm, share and snapshot as the page reads them, before a server's own compression. */
  totalBytes: z.int(),
  /** The SHA-256 of the CSV of every table that the snapshot holds, by name. */
  samples: z.record(z.string(), z.string()),
  /** Tells whether the snapshot was made for this version of the engine. */
  layout: z.string(),
});
export type PostgresFiles = z.infer<typeof PostgresFiles>;

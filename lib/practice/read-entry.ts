import { z } from 'zod';
import { Entry } from './journal';

export type ReadEntry =
  | { readonly status: 'read'; readonly entry: Entry }
  /** A later release wrote it: it must be left alone. */
  | { readonly status: 'newer' }
  | { readonly status: 'unreadable' };

const Newer = z.looseObject({ version: z.int().gt(1) });

/** Reads what was kept under a key, whatever release wrote it. */
export function readEntry(value: unknown): ReadEntry {
  const parsed = Entry.safeParse(value);
  if (parsed.success) return { status: 'read', entry: parsed.data };
  return { status: Newer.safeParse(value).success ? 'newer' : 'unreadable' };
}

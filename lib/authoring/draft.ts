import { z } from 'zod';

/** Where a draft came from. What stands in it is somebody's text, and is never trusted for that. */
export const Origin = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('new') }),
  z.strictObject({ kind: z.literal('opened'), file: z.string() }),
  z.strictObject({ kind: z.literal('pasted') }),
  z.strictObject({ kind: z.literal('copied'), of: z.string() }),
]);
export type Origin = z.infer<typeof Origin>;

const VERSION = 1;

/** `key` is where its bytes are kept; they do not travel with every edit of the text. */
const KeptFile = z.strictObject({ key: z.string(), name: z.string(), size: z.int() });

/** A lesson or question that is being written, version 1. `createdAt`, `changedAt`: milliseconds since 1970. */
export const Draft = z.strictObject({
  version: z.literal(VERSION),
  id: z.string(),
  text: z.string(),
  origin: Origin,
  createdAt: z.int(),
  changedAt: z.int(),
  files: z.array(KeptFile),
});
export type Draft = z.infer<typeof Draft>;

/** The bytes of one file of a draft, in a record of their own. */
export const FileRecord = z.strictObject({ version: z.literal(VERSION), bytes: z.instanceof(Uint8Array) });
export type FileRecord = z.infer<typeof FileRecord>;

/** A file beside a draft: `grades.csv`, and its bytes. */
export type DraftFile = { readonly key: string; readonly name: string; readonly bytes: Uint8Array };

/** What a later release wrote is left alone. */
export const isNewer = (value: unknown) => z.looseObject({ version: z.int().gt(VERSION) }).safeParse(value).success;

/** The name that the reader's work on a draft is kept under. No lesson can have it: ids hold no `/`. */
export const workOf = (id: string) => `draft/${id}`;

/** The title that the front matter or the first heading gives, even of a text with mistakes. */
export function titleOf(text: string): string {
  const head = /^(?:title:|#)[ \t]+(.+?)[ \t]*$/m.exec(text.slice(0, 5_000));
  return head?.[1]?.replaceAll(/^["']|["']$/g, '').slice(0, 200) ?? 'Untitled';
}

/** The id in the front matter, if it is one. */
export const idIn = (text: string): string | undefined =>
  /^id:[ \t]+([a-z][a-z0-9-]*|Q\d{3,})[ \t]*(?:#.*)?$/m.exec(text.slice(0, 5_000))?.[1];

const day = (at: number) => new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });

/** "opened from grades.md on 20 Nov" */
export function originWords({ origin, createdAt }: Pick<Draft, 'origin' | 'createdAt'>): string {
  switch (origin.kind) {
    case 'new':
      return `started here on ${day(createdAt)}`;
    case 'opened':
      return `opened from ${origin.file} on ${day(createdAt)}`;
    case 'pasted':
      return `pasted on ${day(createdAt)}`;
    case 'copied':
      return `copied from “${origin.of}” on ${day(createdAt)}`;
  }
}

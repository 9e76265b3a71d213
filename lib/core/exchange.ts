import { z } from 'zod';

/** Bytes as base64 text: what crosses to the sandbox is JSON. */
const Base64 = z.string();

/** Part of a body, and how long after the part before it comes, in milliseconds of the cells' clock. */
const Piece = z.strictObject({ afterMs: z.number().nonnegative(), bytes: Base64 });

/** What a call was, for those who look at what happened: `s3` `PutObject` `{ Bucket: 'lake', … }`. */
export const CallWords = z.strictObject({
  service: z.string(),
  name: z.string(),
  /** JSON. */
  parameters: z.record(z.string(), z.unknown()),
});
export type CallWords = z.infer<typeof CallWords>;

/** A request as a cell's `fetch` sends it. `at` is the cells' clock when it began, in milliseconds since 1970. */
export const HttpRequest = z.strictObject({
  method: z.string(),
  url: z.string(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  /** The parts in which the code gave it. Undefined is no body. */
  body: z.array(Piece).optional(),
  at: z.number(),
  /** How many requests the same program, one run of a cell or one test, made before. Undefined is none. */
  before: z.int().nonnegative().optional(),
});
export type HttpRequest = z.infer<typeof HttpRequest>;

/** What comes of it, `afterMs` after it was sent. */
export const HttpReply = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('response'),
    status: z.int(),
    statusText: z.string(),
    headers: z.array(z.tuple([z.string(), z.string()])),
    body: z.array(Piece),
    /** Breaks off after the last part, as a connection that is lost. */
    breaksOff: z.boolean(),
    afterMs: z.number().nonnegative(),
    call: CallWords,
  }),
  /** No answer at all: `fetch` rejects. `code` as Node names it: `ENOTFOUND`, `ECONNREFUSED`, `ECONNRESET`. */
  z.strictObject({
    kind: z.literal('unreachable'),
    code: z.string(),
    message: z.string(),
    afterMs: z.number().nonnegative(),
    call: CallWords,
  }),
  /** The fault of this name: the program that asked is gone, before or after its call did something. */
  z.strictObject({ kind: z.literal('crash'), message: z.string(), call: CallWords }),
]);
export type HttpReply = z.infer<typeof HttpReply>;

/** Where a client of a database server wants to connect to. */
export const Address = z.strictObject({ host: z.string(), port: z.int() });
export type Address = z.infer<typeof Address>;

export const ConnectReply = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('open') }),
  z.strictObject({ status: z.literal('refused'), code: z.string(), message: z.string() }),
]);
export type ConnectReply = z.infer<typeof ConnectReply>;

export const Bytes = z.strictObject({ base64: Base64 });
export type Bytes = z.infer<typeof Bytes>;

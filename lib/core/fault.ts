import { z } from 'zod';

const service = z.string().optional();
const times = z.int().positive().optional();
const every = z.int().positive().optional();

/**
 * What can go wrong outside, by name. `times`: for so many calls from now on; `every`: at each so-many-th call; neither: at each.
 * `service` narrows it to the calls of one (`s3`, a host name); without it any is meant.
 */
export const Fault = z.discriminatedUnion('kind', [
  /** 429, or what the service says in its place. `retryAfterSeconds` is told as `retryAfterAs` says. */
  z.strictObject({
    kind: z.literal('throttled'),
    service,
    times,
    every,
    retryAfterSeconds: z.int().nonnegative().optional(),
    retryAfterAs: z.enum(['seconds', 'date']).optional(),
  }),
  z.strictObject({
    kind: z.literal('failing'),
    service,
    times,
    every,
    status: z.union([z.literal(500), z.literal(503)]).optional(),
  }),
  /** Each answer takes so much longer, by the cells' clock. */
  z.strictObject({ kind: z.literal('slow'), service, times, every, milliseconds: z.int().positive().optional() }),
  /** Each event of a bucket is delivered twice. */
  z.strictObject({ kind: z.literal('duplicate-events') }),
  /** Among the rows that an API gives, each so-many-th is broken. */
  z.strictObject({ kind: z.literal('poison-rows'), service, every }),
  /** The cell's program is gone once it has made so many calls. */
  z.strictObject({ kind: z.literal('crash'), afterCalls: z.int().nonnegative() }),
]);
export type Fault = z.infer<typeof Fault>;
export type FaultKind = Fault['kind'];

import { z } from 'zod';
import { CellError } from './error';
import { QueryPlan } from './query-plan';
import { TablePage } from './value';

/** A JavaScript value, drawn as a tree. `text` is how a developer would write it; `cut` says how much was left out. */
export type ValueNode =
  | {
      readonly kind: 'leaf';
      readonly type:
        | 'string'
        | 'number'
        | 'bigint'
        | 'boolean'
        | 'null'
        | 'undefined'
        | 'date'
        | 'symbol'
        | 'function'
        | 'error'
        | 'other';
      readonly text: string;
    }
  | {
      readonly kind: 'branch';
      /** `Array(3)`, `Object`, `Map(2)`, a class's name. */
      readonly label: string;
      readonly type: 'array' | 'object' | 'map' | 'set';
      readonly entries: readonly { readonly key: string; readonly value: ValueNode }[];
      readonly size: number;
      readonly cut?: number | undefined;
    };
export const ValueNode: z.ZodType<ValueNode> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('leaf'),
      type: z.enum([
        'string',
        'number',
        'bigint',
        'boolean',
        'null',
        'undefined',
        'date',
        'symbol',
        'function',
        'error',
        'other',
      ]),
      text: z.string(),
    }),
    z.strictObject({
      kind: z.literal('branch'),
      label: z.string(),
      type: z.enum(['array', 'object', 'map', 'set']),
      entries: z.array(z.strictObject({ key: z.string(), value: ValueNode })),
      size: z.int(),
      cut: z.int().optional(),
    }),
  ]),
);

/**
 * One named test of a report. `example` is the smallest input a property was found to fail for, one value per generator;
 * `expected` and `actual` are there where an `expect` says both.
 */
export const TestOutcome = z.discriminatedUnion('status', [
  z.strictObject({ name: z.string(), status: z.literal('passed') }),
  z.strictObject({
    name: z.string(),
    status: z.literal('failed'),
    message: z.string(),
    expected: ValueNode.optional(),
    actual: ValueNode.optional(),
    example: z.array(ValueNode).optional(),
  }),
]);
export type TestOutcome = z.infer<typeof TestOutcome>;

export const LogLine = z.strictObject({ level: z.enum(['log', 'info', 'warn', 'error', 'debug']), text: z.string() });
export type LogLine = z.infer<typeof LogLine>;

/** One call of a cell to something outside: when by the cells' clock, how long it took by it, and what came. */
export const ServiceCall = z.strictObject({
  service: z.string(),
  name: z.string(),
  parameters: ValueNode,
  /** ISO, UTC. */
  at: z.string(),
  tookMs: z.number().nonnegative(),
  /** `200`, `404 NoSuchKey`, `ENOTFOUND`, `3 rows`. */
  outcome: z.string(),
  failed: z.boolean(),
});
export type ServiceCall = z.infer<typeof ServiceCall>;

/** What a cell shows. Data only: components draw it, and nothing in it is ever markup. */
export const Output = z.discriminatedUnion('kind', [
  /** `windowed`: more rows can be asked for by window; otherwise all rows are here. */
  z.strictObject({ kind: z.literal('table'), page: TablePage, windowed: z.boolean() }),
  z.strictObject({ kind: z.literal('value'), value: ValueNode }),
  z.strictObject({ kind: z.literal('log'), lines: z.array(LogLine), dropped: z.int() }),
  /** A statement without rows to show: `INSERT`, and how many rows it changed, if the engine says. */
  z.strictObject({ kind: z.literal('done'), statement: z.string(), rows: z.int().optional() }),
  /** What an EXPLAIN gave. */
  z.strictObject({ kind: z.literal('plan'), plan: QueryPlan }),
  /** The tests that a TypeScript cell registered, run after its last statement. A failing test is no error of the cell. */
  z.strictObject({ kind: z.literal('tests'), tests: z.array(TestOutcome) }),
  /** What a TypeScript cell asked of the services outside, in the order of asking; `dropped` more are not listed. */
  z.strictObject({ kind: z.literal('calls'), calls: z.array(ServiceCall), dropped: z.int() }),
  z.strictObject({ kind: z.literal('error'), error: CellError }),
]);
export type Output = z.infer<typeof Output>;

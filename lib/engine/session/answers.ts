import { z } from 'zod';
import { CellError } from '../../core/error';
import { Address, Bytes, HttpRequest } from '../../core/exchange';
import { Fault } from '../../core/fault';
import { LogLine, Output, ValueNode } from '../../core/output';
import { Column, TablePage, type Value } from '../../core/value';

/**
 * What a session's worker may answer. Learner code runs there, so nothing it sends is believed before it has this shape.
 * It came as JSON text: any value in it is a Value already, so rows are checked for their length only.
 */
const Rows = z.custom<Value[][]>((rows) => Array.isArray(rows) && rows.every(Array.isArray));
const Table = z
  .strictObject({ columns: z.array(Column), rows: Rows })
  .refine(
    ({ columns, rows }) => rows.every((row) => row.length === columns.length),
    'a row has another length than the columns',
  );

const Frame = z.strictObject({ cell: z.string(), name: z.string(), line: z.number(), column: z.number() });

export const Failure = z.strictObject({
  name: z.string(),
  message: z.string(),
  frames: z.array(Frame),
  about: z.string().optional(),
  near: z.string().optional(),
  fields: z.array(z.string()).optional(),
  cause: CellError.optional(),
});

const TestReport = z.discriminatedUnion('status', [
  z.strictObject({ name: z.string(), status: z.literal('passed') }),
  z.strictObject({
    name: z.string(),
    status: z.literal('failed'),
    failure: Failure,
    expected: ValueNode.optional(),
    actual: ValueNode.optional(),
    example: z.array(ValueNode).optional(),
  }),
]);

export const ProvideAnswer = z.null();
export const RunAnswer = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('done'), outputs: z.array(Output), tests: z.array(TestReport) }),
  z.strictObject({ status: z.literal('failed'), failure: Failure, outputs: z.array(Output) }),
]);

const CallOutcome = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('returned'), value: ValueNode }),
  z.strictObject({ status: z.literal('threw'), message: z.string() }),
]);

export const CallsAnswer = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('done'), outcomes: z.array(CallOutcome) }),
  z.strictObject({ status: z.literal('failed'), failure: Failure }),
]);

export const WindowAnswer = TablePage.nullable();
export const ExportAnswer = z
  .discriminatedUnion('status', [
    z.strictObject({ status: z.literal('done'), table: Table }),
    z.strictObject({ status: z.literal('failed'), error: CellError }),
  ])
  .nullable();

const Scalar = z.union([z.null(), z.boolean(), z.number(), z.string()]);
const Listed: z.ZodType<Value> = z.lazy(() => z.union([Scalar, z.array(Listed)]));

const WireParameter = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['VARCHAR', 'TIMESTAMP', 'HUGEINT']), value: z.string() }),
  z.strictObject({ type: z.literal('DOUBLE'), value: z.string() }),
  z.strictObject({ type: z.literal('BIGINT'), value: z.string() }),
  z.strictObject({ type: z.literal('BOOLEAN'), value: z.boolean() }),
  z.strictObject({ type: z.literal('NULL'), value: z.null() }),
  z.strictObject({ type: z.literal('LIST'), value: z.array(Listed) }),
]);

export const VariablesAnswer = z.array(
  z.strictObject({ cell: z.string(), name: z.string(), type: z.string(), preview: ValueNode.optional() }),
);

/** What a worker may ask. */
const PlaceShape = z.strictObject({ cell: z.string(), above: z.array(z.string()) });
export const QueryRequest = z.tuple([PlaceShape, z.string(), z.array(WireParameter)]);
export const SendRequest = z.tuple([HttpRequest]);
export const ConnectRequest = z.tuple([z.int(), Address]);
export const ExchangeRequest = z.tuple([PlaceShape, z.int(), Bytes]);
export const DisconnectRequest = z.tuple([z.int()]);
export const FaultsRequest = z.tuple([z.array(Fault)]);
export const EventsRequest = z.tuple([z.string(), z.number()]);
export const LogRequest = z.tuple([z.array(LogLine)]);

import { z } from 'zod';
import type { PlanNode, QueryPlan } from '../../core/query-plan';
import { parsedJson } from '../sql/parsed-json';

const Info = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
type Operator = {
  readonly name?: string | undefined;
  readonly operator_name?: string | undefined;
  readonly operator_timing?: number | undefined;
  readonly operator_cardinality?: number | undefined;
  readonly operator_rows_scanned?: number | undefined;
  readonly operator_type?: string | undefined;
  readonly extra_info: z.infer<typeof Info>;
  readonly children: readonly Operator[];
};
const Operator: z.ZodType<Operator> = z.lazy(() =>
  z.object({
    name: z.string().optional(),
    operator_name: z.string().optional(),
    operator_timing: z.number().optional(),
    operator_cardinality: z.number().optional(),
    operator_rows_scanned: z.number().optional(),
    operator_type: z.string().optional(),
    extra_info: Info,
    children: z.array(Operator),
  }),
);

const Planned = z.array(Operator);
const Measured = z.object({ children: z.array(Operator) });

/** What `EXPLAIN (FORMAT json)` gives, measured or not; undefined if it is something else. */
export function readPlan(json: string, clean: (text: string) => string): QueryPlan | undefined {
  const found: unknown = parsedJson(json);
  const planned = Planned.safeParse(found).data;
  const measured = Measured.safeParse(found).data;
  const [top] = planned ?? measured?.children ?? [];
  const root = top?.operator_name === 'EXPLAIN_ANALYZE' ? top.children[0] : top;
  if (!root) return undefined;
  return { engine: 'duckdb', measured: measured !== undefined, root: nodeOf(root, clean) };
}

function nodeOf(operator: Operator, clean: (text: string) => string): PlanNode {
  const { 'Estimated Cardinality': estimated, ...info } = operator.extra_info;
  const { operator_timing: seconds, operator_cardinality: rows, operator_rows_scanned: rowsRead } = operator;
  return {
    operator: (operator.operator_name ?? operator.name ?? '').trim(),
    details: Object.entries(info).flatMap(([name, value]) => detailOf(name, value, clean)),
    ...(estimated !== undefined && { estimated: Number(estimated) }),
    ...(rows !== undefined && { rows }),
    ...(operator.operator_type === 'TABLE_SCAN' && rowsRead !== undefined && { rowsRead }),
    ...(seconds !== undefined && { milliseconds: seconds * 1000 }),
    children: operator.children.map((child) => nodeOf(child, clean)),
  };
}

/** How it packs values for itself says nothing to a reader. */
function detailOf(name: string, value: string | readonly string[], clean: (text: string) => string): string[] {
  const values = [value].flat().filter((each) => each !== '' && !each.includes('__internal_'));
  return values.length === 0 ? [] : [`${name.replace(/^__|__$/g, '')}: ${clean(values.join(', '))}`];
}

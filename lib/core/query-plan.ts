import { z } from 'zod';

/** One operator of a plan. What an engine does not say is left out. */
export type PlanNode = {
  /** In the engine's own words: `HASH_JOIN`, `Seq Scan`. */
  readonly operator: string;
  /** What it works on: `Table: film`, `Filter: rating = 'R'`. */
  readonly details: readonly string[];
  /** Rows that it gives: as the engine guessed before, and as they were. */
  readonly estimated?: number | undefined;
  readonly rows?: number | undefined;
  /** Rows and bytes that it read of a table. */
  readonly rowsRead?: number | undefined;
  readonly bytesRead?: number | undefined;
  /** Its own time, without that of the operators below it. */
  readonly milliseconds?: number | undefined;
  /** What it takes its rows from. */
  readonly children: readonly PlanNode[];
};
export const PlanNode: z.ZodType<PlanNode> = z.lazy(() =>
  z.strictObject({
    operator: z.string(),
    details: z.array(z.string()),
    estimated: z.number().optional(),
    rows: z.number().optional(),
    rowsRead: z.number().optional(),
    bytesRead: z.number().optional(),
    milliseconds: z.number().optional(),
    children: z.array(PlanNode),
  }),
);

/** How an engine would do a statement, or did it: `measured` says that it ran. */
export const QueryPlan = z.strictObject({
  engine: z.enum(['duckdb', 'postgres']),
  measured: z.boolean(),
  root: PlanNode,
});
export type QueryPlan = z.infer<typeof QueryPlan>;

/** All operators, each before those below it. */
export const operatorsOf = (node: PlanNode): readonly PlanNode[] => [node, ...node.children.flatMap(operatorsOf)];

/** The sum of what is known of it; undefined if nothing is. */
export function totalOf(plan: QueryPlan, measure: 'milliseconds' | 'rowsRead' | 'bytesRead'): number | undefined {
  const known = operatorsOf(plan.root).flatMap((node) => node[measure] ?? []);
  return known.length === 0 ? undefined : known.reduce((sum, each) => sum + each, 0);
}

/** As text, an operator a line. */
export const planLines = ({ root }: QueryPlan): readonly string[] => linesOf(root, '');

function linesOf({ operator, details, rows, estimated, milliseconds, children }: PlanNode, indent: string): string[] {
  const guess = estimated === undefined ? [] : [`${estimated} rows estimated`];
  const facts = [
    ...(rows === undefined ? guess : [`${rows} rows`]),
    ...(milliseconds === undefined ? [] : [`${milliseconds.toFixed(2)} ms`]),
    ...details,
  ];
  const line = `${indent}${operator}${facts.length > 0 ? `  (${facts.join('; ')})` : ''}`;
  return [line, ...children.flatMap((child) => linesOf(child, `${indent}  `))];
}

/** The same plan without what differs from run to run: times, and what was read from a cache or not. */
export const withoutMeasures = (plan: QueryPlan): QueryPlan => ({ ...plan, root: steady(plan.root) });

function steady({ milliseconds, bytesRead, children, ...node }: PlanNode): PlanNode {
  return { ...node, children: children.map(steady) };
}

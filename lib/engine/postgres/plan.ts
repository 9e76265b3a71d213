import { z } from 'zod';
import type { PlanNode, QueryPlan } from '../../core/query-plan';
import { parsedJson } from '../sql/parsed-json';

const Operator = z.looseObject({
  'Node Type': z.string(),
  Strategy: z.string().optional(),
  Operation: z.string().optional(),
  'Join Type': z.string().optional(),
  'Relation Name': z.string().optional(),
  'Plan Rows': z.number().optional(),
  'Actual Rows': z.number().optional(),
  'Actual Loops': z.number().optional(),
  'Actual Total Time': z.number().optional(),
  'Rows Removed by Filter': z.number().optional(),
  'Rows Removed by Index Recheck': z.number().optional(),
  'Shared Hit Blocks': z.number().optional(),
  'Shared Read Blocks': z.number().optional(),
  get Plans() {
    return z.array(Operator).optional();
  },
});
type Operator = z.infer<typeof Operator>;

const Explained = z.array(z.looseObject({ Plan: Operator, 'Execution Time': z.number().optional() })).min(1);

const BLOCK_BYTES = 8192;

/** What `EXPLAIN (FORMAT json)` gives, measured or not; undefined if it is something else. */
export function readPlan(json: string, clean: (text: string) => string): QueryPlan | undefined {
  const [explained] = Explained.safeParse(parsedJson(json)).data ?? [];
  if (!explained) return undefined;
  const { Plan: root, 'Execution Time': time } = explained;
  return { engine: 'postgres', measured: time !== undefined, root: nodeOf(root, clean) };
}

function nodeOf(operator: Operator, clean: (text: string) => string): PlanNode {
  const { Plans: below = [], 'Actual Loops': loops = 1 } = operator;
  const rows = operator['Actual Rows'];
  const time = operator['Actual Total Time'];
  const removed = (operator['Rows Removed by Filter'] ?? 0) + (operator['Rows Removed by Index Recheck'] ?? 0);
  const blocks = blocksOf(operator);
  const reads = operator['Relation Name'] !== undefined && / Scan$/.test(operator['Node Type']);
  const total = (each: Operator) => (each['Actual Total Time'] ?? 0) * (each['Actual Loops'] ?? 1);
  return {
    operator: nameOf(operator),
    details: detailsOf(operator).map(clean),
    ...(operator['Plan Rows'] !== undefined && { estimated: operator['Plan Rows'] }),
    // A mean of all loops, rounded.
    ...(rows !== undefined && { rows: Math.round(rows * loops) }),
    ...(reads && rows !== undefined && { rowsRead: Math.round((rows + removed) * loops) }),
    ...(reads && blocks !== undefined && { bytesRead: BLOCK_BYTES * (blocks - sum(below.map(blocksOf))) }),
    ...(time !== undefined && { milliseconds: Math.max(0, time * loops - sum(below.map(total))) }),
    children: below.map((child) => nodeOf(child, clean)),
  };
}

const sum = (numbers: readonly (number | undefined)[]) => numbers.reduce<number>((all, each) => all + (each ?? 0), 0);

const blocksOf = ({ 'Shared Hit Blocks': hit, 'Shared Read Blocks': read }: Operator): number | undefined =>
  hit === undefined && read === undefined ? undefined : (hit ?? 0) + (read ?? 0);

const STRATEGIES: Readonly<Record<string, string>> = {
  Hashed: 'HashAggregate',
  Sorted: 'GroupAggregate',
  Mixed: 'MixedAggregate',
};

/** As `EXPLAIN` writes it without a format. */
function nameOf({ 'Node Type': type, Strategy: strategy, Operation: operation, 'Join Type': join }: Operator): string {
  if (type === 'Aggregate') return STRATEGIES[strategy ?? ''] ?? type;
  if (type === 'ModifyTable') return operation ?? type;
  if (join === undefined || join === 'Inner') return type;
  return type === 'Nested Loop' ? `${type} ${join} Join` : type.replace(/ Join$/, ` ${join} Join`);
}

const TOLD = [
  'Index Name',
  'CTE Name',
  'Function Name',
  'Subplan Name',
  'Hash Cond',
  'Merge Cond',
  'Join Filter',
  'Index Cond',
  'Recheck Cond',
  'Filter',
  'Group Key',
  'Sort Key',
  'Presorted Key',
  'One-Time Filter',
  'Conflict Resolution',
  'Output',
] as const;

function detailsOf(operator: Operator): string[] {
  const { 'Relation Name': table, Alias: alias } = operator;
  const shown = typeof alias === 'string' && alias !== table ? `${table} as ${alias}` : table;
  const told = TOLD.flatMap((name) => {
    const value = operator[name];
    const text = Array.isArray(value) ? value.join(', ') : value;
    return typeof text === 'string' ? `${name}: ${text}` : [];
  });
  return [...(table === undefined ? [] : [`Table: ${shown}`]), ...told];
}

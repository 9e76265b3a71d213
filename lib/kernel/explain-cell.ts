import type { CellError } from '../core/error';
import type { QueryPlan } from '../core/query-plan';
import { type SqlStatement, splitStatements } from '../core/sql-words';

/** How a cell's statement is done; `plan.measured` says that it ran once more for that. */
export type Explained =
  | { readonly status: 'done'; readonly plan: QueryPlan }
  | { readonly status: 'failed'; readonly error: CellError };

const CHANGES: ReadonlySet<string> = new Set(['insert', 'update', 'delete', 'merge']);
const SEQUENCES = ['nextval', 'setval'];

/** The EXPLAIN of a cell's last query, which measures it; or of its last change, which only asks. Undefined if it has neither. */
export function explanationOf(code: string): string | undefined {
  const statements = splitStatements(code);
  const query = statements.findLast(({ kind }) => kind === 'query');
  const statement = query ?? statements.findLast(({ kind }) => CHANGES.has(kind));
  return statement && `EXPLAIN ${changesNothing(statement) ? 'ANALYZE ' : ''}${statement.text}`;
}

const changesNothing = ({ kind, writes, reads }: SqlStatement) =>
  kind === 'query' && !writes && !reads.some((name) => SEQUENCES.includes(name));

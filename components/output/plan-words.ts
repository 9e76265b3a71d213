import { operatorsOf, type PlanNode, type QueryPlan, totalOf } from '../../lib/core/query-plan';
import { sizeWords } from '../ui/words';
import { countOf, countText } from './format';

/** `0.04 ms`, `12.3 ms`, `1,204 ms`. */
export const timeWords = (milliseconds: number) =>
  `${milliseconds < 1 ? milliseconds.toFixed(2) : milliseconds < 100 ? milliseconds.toFixed(1) : countText(Math.round(milliseconds))} ms`;

/** `5,000 rows in, 4,989 out`: what an operator takes, from a table or from those below it, and what it gives. */
export function rowWords({ rows, rowsRead, estimated, children }: PlanNode): string | undefined {
  if (rows === undefined) return estimated === undefined ? undefined : `about ${countOf(estimated, 'row')}`;
  const below = children.map((child) => child.rows ?? 0);
  const taken = rowsRead ?? (below.length > 0 ? below.reduce((sum, each) => sum + each, 0) : undefined);
  return taken === undefined ? countOf(rows, 'row') : `${countText(taken)} → ${countOf(rows, 'row')}`;
}

const TENFOLD = 10;

/** A guess of the planner that was wrong by more than ten times. */
export function missedGuess({ rows, estimated }: PlanNode): string | undefined {
  if (rows === undefined || estimated === undefined) return undefined;
  const [more, less] = [Math.max(rows, estimated, 1), Math.max(Math.min(rows, estimated), 1)];
  return more / less > TENFOLD ? `${countText(estimated)} guessed` : undefined;
}

/** What a plan says as a whole. */
export function planWords(plan: QueryPlan): string {
  const [time, rows, bytes] = [totalOf(plan, 'milliseconds'), totalOf(plan, 'rowsRead'), totalOf(plan, 'bytesRead')];
  const facts = [
    countOf(operatorsOf(plan.root).length, 'operator'),
    ...(plan.measured ? [] : ['as the planner guesses; nothing ran']),
    ...(time === undefined ? [] : [`${timeWords(time)} in them`]),
    ...(rows === undefined ? [] : [`${countOf(rows, 'row')} read`]),
    ...(bytes === undefined ? [] : [`${sizeWords(bytes)} read`]),
  ];
  return facts.join(' · ');
}

/** The operator that took the most time, if one did. */
export function slowestOf(plan: QueryPlan): PlanNode | undefined {
  const timed = operatorsOf(plan.root).filter(({ milliseconds = 0 }) => milliseconds > 0);
  return timed.reduce<PlanNode | undefined>(
    (most, node) => ((node.milliseconds ?? 0) > (most?.milliseconds ?? 0) ? node : most),
    undefined,
  );
}

import { Icon } from '@/components/ui/icons';
import { sizeWords } from '@/components/ui/words';
import { type PlanNode, type QueryPlan, totalOf } from '@/lib/core/query-plan';
import { Bar } from './Bar';
import styles from './PlanTree.module.css';
import { missedGuess, planWords, rowWords, slowestOf, timeWords } from './plan-words';

/** How an engine did a statement, or would: each operator above those that it takes its rows from. */
export function PlanTree({ label, plan }: { label: string; plan: QueryPlan }) {
  const total = totalOf(plan, 'milliseconds') ?? 0;
  return (
    <section className={styles.plan} aria-label={label}>
      <p className={styles.facts}>{planWords(plan)}</p>
      <ul className={styles.tree}>
        <Operator node={plan.root} total={total} slowest={slowestOf(plan)} />
      </ul>
    </section>
  );
}

type OperatorProps = { node: PlanNode; total: number; slowest: PlanNode | undefined };

function Operator({ node, total, slowest }: OperatorProps) {
  const { operator, details, milliseconds, bytesRead, children } = node;
  const rows = rowWords(node);
  const guess = missedGuess(node);
  return (
    <li>
      <div className={styles.operator} data-slowest={node === slowest || undefined}>
        <span className={styles.name}>
          <b>{operator}</b>
          {node === slowest && (
            <span className={styles.slowest}>
              <Icon name="warning" /> most time
            </span>
          )}
          {details.map((detail) => (
            <span key={detail} className={styles.detail}>
              {detail}
            </span>
          ))}
        </span>
        <span className={styles.rows}>
          {rows}
          {guess !== undefined && <small>{guess}</small>}
          {bytesRead !== undefined && <small>{sizeWords(bytesRead)} read</small>}
        </span>
        {milliseconds !== undefined && (
          <span className={styles.time}>
            {timeWords(milliseconds)}
            <Bar width={total > 0 ? (100 * milliseconds) / total : 0} tone={node === slowest ? 'stale' : undefined} />
          </span>
        )}
      </div>
      {children.length > 0 && (
        <ul>
          {[...children.entries()].map(([at, child]) => (
            <Operator key={at} node={child} total={total} slowest={slowest} />
          ))}
        </ul>
      )}
    </li>
  );
}

'use client';

import { useMemo, useRef } from 'react';
import { classes } from '@/components/ui/classes';
import { Icon } from '@/components/ui/icons';
import { StateMark } from '@/components/ui/StateMark';
import { useScrolls } from '@/components/ui/useScrolls';
import styles from './FlowGraph.module.css';
import type { FlowItem } from './flow-items';
import { type Edge, layOut, type Point } from './layout';

/** As the style sheet has them. `most` fits the rail beside a page. */
const SIZES = { width: 116, height: 42, across: 14, between: 28, most: 2 };

/** What reads what, drawn from above to below; on a narrow page an ordered list. Each cell is a link to where it stands. */
export function FlowGraph({
  items,
  chosen,
  onGo,
}: {
  items: readonly FlowItem[];
  chosen: string | undefined;
  onGo(id: string): void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const scrolls = useScrolls(box);
  const { width, height, boxes, edges } = useMemo(() => layOut(items, SIZES), [items]);
  const stateOf = new Map(items.map(({ id, state }) => [id, state]));
  const nameOf = new Map(items.map(({ id, name }) => [id, name]));
  return (
    <div
      ref={box}
      className={styles.scroll}
      role="group"
      aria-label={scrolls ? 'How cells depend, scrolls' : 'How cells depend'}
    >
      <div className={styles.graph}>
        <svg className={styles.edges} width={width} height={height} aria-hidden="true">
          {edges.map((edge) => (
            <path key={`${edge.from} ${edge.to}`} className={edgeClass(stateOf.get(edge.to))} d={pathOf(edge)} />
          ))}
        </svg>
        <ol>
          {items.map((item, at) => (
            <li
              key={item.id}
              className={classes(styles.node, item.state === 'data' && styles.data)}
              data-current={item.id === chosen || undefined}
              style={{ left: boxes[at]?.x, top: boxes[at]?.y }}
            >
              <Node item={item} isCurrent={item.id === chosen} onGo={onGo} />
              <span className={styles.reads}>
                {item.reads.length > 0 && `reads ${item.reads.map((id) => nameOf.get(id) ?? id).join(', ')}`}
              </span>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

function Node({ item, isCurrent, onGo }: { item: FlowItem; isCurrent: boolean; onGo(id: string): void }) {
  const { id, name, state, fact } = item;
  const words = (
    <>
      <span className={styles.name} title={name}>
        {state === 'data' ? <Icon name="tables" /> : <StateMark state={state} label={MARKS[state]} labelHidden />}
        <span>{name}</span>
      </span>
      <span className={styles.fact}>{fact}</span>
    </>
  );
  if (state === 'data') return <span className={styles.box}>{words}</span>;
  return (
    <a className={styles.box} href={`#${id}`} aria-current={isCurrent || undefined} onClick={() => onGo(id)}>
      {words}
    </a>
  );
}

/** What the fact does not say already. */
const MARKS = { passed: 'ready', running: '', stale: '', error: '', started: '', open: '' } as const;

const edgeClass = (state: FlowItem['state'] | undefined) =>
  classes(styles.edge, state === 'running' && styles.live, state === 'stale' && styles.stale);

/** Straight through the rows that it passes, curved between them. */
function pathOf({ points: [first, ...rest] }: Edge): string {
  if (!first) return '';
  let last: Point = first;
  let path = `M${first.x} ${first.y}`;
  for (const point of rest) {
    const middle = (last.y + point.y) / 2;
    path += point.x === last.x ? `V${point.y}` : `C${last.x} ${middle} ${point.x} ${middle} ${point.x} ${point.y}`;
    last = point;
  }
  return path;
}

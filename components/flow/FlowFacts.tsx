'use client';

import { Fragment } from 'react';
import { StateMark } from '@/components/ui/StateMark';
import styles from './FlowFacts.module.css';
import type { FlowItem } from './flow-items';

/** What one cell reads, what reads it, and where it stands among the others. */
export function FlowFacts({ items, id, onGo }: { items: readonly FlowItem[]; id: string; onGo(id: string): void }) {
  const cells = items.filter(({ state }) => state !== 'data');
  const item = cells.find((each) => each.id === id);
  if (!item || item.state === 'data') return null;
  const list = (found: readonly FlowItem[]) =>
    found.length === 0
      ? 'nothing'
      : found.map((each, at) => (
          <Fragment key={each.id}>
            {at > 0 && ', '}
            {each.state === 'data' ? (
              <code>{each.name}</code>
            ) : (
              <a href={`#${each.id}`} onClick={() => onGo(each.id)}>
                {each.name}
              </a>
            )}
          </Fragment>
        ));
  return (
    <section className={styles.facts} aria-label={`How ${id} depends`}>
      <h3>{id}</h3>
      <dl>
        <dt>Reads</dt>
        <dd>{list(items.filter((each) => item.reads.includes(each.id)))}</dd>
        <dt>Read by</dt>
        <dd>{list(items.filter(({ reads }) => reads.includes(id)))}</dd>
        <dt>Place</dt>
        <dd>
          {cells.indexOf(item) + 1} of {cells.length}
        </dd>
        <dt>State</dt>
        <dd>
          <StateMark state={item.state} label={item.fact} />
        </dd>
      </dl>
    </section>
  );
}

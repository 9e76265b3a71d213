'use client';

import { useState } from 'react';
import { classes } from '@/components/ui/classes';
import { Icon } from '@/components/ui/icons';
import type { ValueNode } from '@/lib/core/output';
import { countText } from './format';
import { preview } from './preview';
import styles from './ValueTree.module.css';

/** A JavaScript value. Branches are native `<details>`: they open by key and without JavaScript. */
export function ValueTree({ label, value }: { label: string; value: ValueNode }) {
  return (
    <div role="group" aria-label={label} className={styles.tree}>
      <Node node={value} depth={0} />
    </div>
  );
}

/** Deeper branches come into the page when they are opened. */
const DEPTH_AT_ONCE = 2;

function Node({ name, node, depth }: { name?: string | undefined; node: ValueNode; depth: number }) {
  const [opened, setOpened] = useState(depth < DEPTH_AT_ONCE);
  if (node.kind === 'leaf') {
    return (
      <div className={classes(styles.leaf, depth === 0 && styles.root)}>
        {name !== undefined && <span className={styles.key}>{name}:</span>}
        <span className={classes(styles.text, styles[node.type])}>{node.text}</span>
      </div>
    );
  }
  return (
    <details className={styles.branch} open={depth === 0} onToggle={() => setOpened(true)}>
      <summary className={styles.summary}>
        <Icon name="right" />
        {name !== undefined && <span className={styles.key}>{name}:</span>}
        <span className={styles.label}>{node.label}</span>
        <span className={styles.preview}>{preview(node)}</span>
      </summary>
      {opened && (
        <div className={styles.entries}>
          {[...node.entries.entries()].map(([index, entry]) => (
            <Node key={index} name={entry.key} node={entry.value} depth={depth + 1} />
          ))}
          {node.cut !== undefined && <p className={styles.cut}>{countText(node.cut)} more not shown</p>}
        </div>
      )}
    </details>
  );
}

'use client';

import { memo } from 'react';
import { preview } from '@/components/output/preview';
import { classes } from '@/components/ui/classes';
import type { ValueNode } from '@/lib/core/output';
import type { SessionVariable } from '@/lib/engine/session';
import styles from './Explorer.module.css';
import { NameActions } from './NameActions';

/** A name of a TypeScript cell: what kind of value it has, and how that begins. */
export const VariableEntry = memo(function VariableEntry({ variable }: { variable: SessionVariable }) {
  const { name, cell, type, preview: node } = variable;
  return (
    <li className={styles.entry} data-row>
      <span className={classes(styles.summary, styles.variable)}>
        <span className={styles.name}>{name}</span>
        <span className={styles.type}>{type}</span>
      </span>
      {node && <p className={styles.preview}>{beginning(node)}</p>}
      <NameActions name={name} cell={cell} />
    </li>
  );
});

/** Of a list of objects the first one tells more than how they are called. */
function beginning(node: ValueNode): string {
  if (node.kind === 'leaf') return node.text;
  const first = node.entries[0]?.value;
  if (node.type !== 'array' || first?.kind !== 'branch' || first.size === 0) return preview(node);
  return `[${preview(first)}${node.size > 1 ? ', …' : ''}]`;
}

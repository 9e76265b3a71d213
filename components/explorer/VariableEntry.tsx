'use client';

import { memo } from 'react';
import { preview } from '@/components/output/preview';
import type { SessionVariable } from '@/lib/engine/session';
import styles from './Explorer.module.css';
import { NameActions } from './NameActions';

/** A name of a TypeScript cell: what kind of value it has, and how that begins. */
export const VariableEntry = memo(function VariableEntry({ variable }: { variable: SessionVariable }) {
  const { name, cell, type, preview: node } = variable;
  return (
    <li className={styles.entry} data-row>
      <span className={styles.summary}>
        <span className={styles.name}>{name}</span>
        <span className={styles.type}>{type}</span>
      </span>
      {node && <p className={styles.preview}>{node.kind === 'leaf' ? node.text : preview(node)}</p>}
      <NameActions name={name} cell={cell} />
    </li>
  );
});

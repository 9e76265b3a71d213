'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { type Column, kindOf, type Value } from '@/lib/core/value';
import { countOf, countText, exactText } from './format';
import styles from './Inspector.module.css';
import { isJson } from './TableRow';
import { ValueTree } from './ValueTree';
import { jsonNode, valueNode } from './value-node';

/** What scrolls is a stop for Tab. */
const REACHABLE = { tabIndex: 0 };

type InspectorProps = { row: number; column: Column; value: Value; onClose(): void };

/** One value of a table, all of it. */
export function Inspector({ row, column, value, onClose }: InspectorProps) {
  const [copied, setCopied] = useState(false);
  const nested = value !== null && typeof value === 'object';
  const text = nested ? JSON.stringify(value, undefined, 2) : exactText(value);
  const tree = nested ? valueNode(value) : isJson(column.type) && value !== null ? jsonNode(text) : undefined;
  const isText = typeof value === 'string' && kindOf(column.type) !== 'number';
  async function copy() {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  }
  return (
    <Dialog
      title={column.name}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          <Button onPress={() => void copy()}>{copied ? 'Copied' : 'Copy value'}</Button>
          <Button variant="line" onPress={onClose}>
            Close
          </Button>
        </>
      }
    >
      <p className={styles.facts}>
        <code>{column.type}</code>, row {countText(row + 1)}
        {isText && `, ${countOf(Array.from(text).length, 'character')}`}
      </p>
      {tree ? (
        <div className={styles.tree}>
          <ValueTree label={`Value of ${column.name}`} value={tree} />
        </div>
      ) : (
        <div className={styles.text} role="group" {...REACHABLE} aria-label={`Value of ${column.name}`}>
          {value === '' ? <span className={styles.empty}>an empty text</span> : text}
        </div>
      )}
    </Dialog>
  );
}

'use client';

import { memo } from 'react';
import { countOf, countText } from '@/components/output/format';
import { Button } from '@/components/ui/Button';
import { Disclosure } from '@/components/ui/Disclosure';
import type { ExplorerTable } from '@/lib/notebook/explorer-model';
import styles from './Explorer.module.css';
import { FirstRows } from './FirstRows';
import { NameActions } from './NameActions';
import { useNameActions } from './name-actions';

/** A table: its name and rows, and opened its columns and first rows. */
export const TableEntry = memo(function TableEntry({ table }: { table: ExplorerTable }) {
  const { name, engine, cell, about, rowCount, sample, isThere } = table;
  return (
    <li className={styles.entry} data-row>
      <Disclosure
        summary={
          <span className={styles.summary}>
            <span className={styles.name}>{name}</span>
            {rowCount !== undefined && (
              <span className={styles.fact} title={countOf(rowCount, 'row')}>
                {countText(rowCount)}
              </span>
            )}
          </span>
        }
      >
        {about !== undefined && <p className={styles.about}>{about}</p>}
        <Columns table={table} />
        {(isThere || sample) && (
          <FirstRows key={String(rowCount)} name={name} of={{ kind: 'table', engine, name }} sample={sample} />
        )}
        {cell !== undefined && !isThere && (
          <p className={styles.about}>As the page came: run {cell} to have it here.</p>
        )}
      </Disclosure>
      <NameActions name={name} cell={cell} />
    </li>
  );
});

function Columns({ table: { name: owner, columns } }: { table: ExplorerTable }) {
  const { insert } = useNameActions();
  return (
    <ul className={styles.columns} aria-label={`Columns of ${owner}`}>
      {columns.map(({ name, type, about }, at) => (
        <li key={at} title={about} data-row>
          <Button
            small
            className={styles.column ?? ''}
            aria-label={`Insert ${name}`}
            onPress={() => insert(name, 'name')}
          >
            {name}
          </Button>
          <span className={styles.type}>{type}</span>
        </li>
      ))}
    </ul>
  );
}

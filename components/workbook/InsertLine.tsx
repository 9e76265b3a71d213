'use client';

import { buttonClass } from '@/components/ui/buttonClass';
import { Icon } from '@/components/ui/icons';
import { Kbd } from '@/components/ui/Kbd';
import type { CellLanguage } from '@/lib/workbook/cell-changes';
import styles from './Workbook.module.css';
import { useDesk } from './WorkbookContext';

const KINDS: readonly { readonly word: string; readonly language: CellLanguage }[] = [
  { word: 'SQL', language: { language: 'sql', engine: 'duckdb' } },
  { word: 'TypeScript', language: { language: 'ts' } },
  { word: 'Text', language: 'text' },
];

/** Where a new cell can stand. It shows when it is near; after the last cell always. */
export function InsertLine({ beside, stays }: { beside: string | undefined; stays: boolean }) {
  const { actions } = useDesk();
  return (
    <div className={styles.insert} data-stays={stays || undefined} role="group" aria-label={insertLabel(beside)}>
      {KINDS.map(({ word, language }) => (
        <button
          key={word}
          type="button"
          className={buttonClass({ small: true })}
          onClick={() => actions.insert(beside, 'below', language)}
        >
          <Icon name="add" /> {word}
        </button>
      ))}
      <span className={styles.insertKeys} aria-hidden="true">
        <span>
          <Kbd keys="a" /> above
        </span>
        <span>
          <Kbd keys="b" /> below
        </span>
        <span>
          <Kbd keys="d d" /> delete
        </span>
        <span>
          <Kbd keys="z" /> undo
        </span>
      </span>
    </div>
  );
}

const insertLabel = (beside: string | undefined) =>
  beside === undefined ? 'Add a cell' : `Add a cell below ${beside}`;

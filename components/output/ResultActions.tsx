'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/icons';
import { Menu, MenuItem } from '@/components/ui/Menu';
import type { TextFormat } from '@/lib/core/writing/row-format';
import type { DownloadFormat } from '@/lib/notebook/results';
import { copyLater, type Exported, fileOf, saveFile, textOf } from './export-rows';
import { countOf } from './format';
import styles from './ResultActions.module.css';
import { TransferLine } from './TransferLine';
import type { useTransfer } from './useTransfer';

type ResultActionsProps = {
  /** The cell's name: its files are called so. */
  name: string;
  exported: Exported;
  /** Whether running the cell brings the rows. */
  canRun: boolean;
  transfers: ReturnType<typeof useTransfer>;
  /** Whether the profile is open. */
  profiled: boolean;
  onProfile(): void;
  /** Other actions, before these. */
  children?: ReactNode;
};

const COPIES: readonly (readonly [format: TextFormat, label: string])[] = [
  ['tsv', 'Rows as TSV'],
  ['csv-exact', 'Rows as CSV'],
  ['json', 'Rows as JSON'],
];
const FILES: readonly (readonly [format: DownloadFormat, ending: string, label: string])[] = [
  ['csv', 'csv', 'CSV, safe for spreadsheets'],
  ['csv-exact', 'csv', 'CSV, exact'],
  ['json', 'json', 'JSON'],
  ['ndjson', 'ndjson', 'NDJSON'],
  ['parquet', 'parquet', 'Parquet'],
];

/** What can be done with all rows of a result, as it is filtered and sorted now. */
export function ResultActions({ name, exported, canRun, transfers, children, ...profile }: ResultActionsProps) {
  const { transfer, start, cancel } = transfers;
  const { shown, isHere, rows } = exported;
  const notRun = rows ? undefined : canRun ? 'Run the cell first.' : 'The engine keeps no table of this result.';
  const copy = (format: TextFormat) =>
    void start('Copying', async (signal, onRows) => {
      await copyLater(textOf(exported, format, signal, onRows));
      return `${countOf(shown.rowCount, 'row')} copied.`;
    });
  const download = (format: DownloadFormat, ending: string) =>
    void start('Writing the file', async (signal, onRows) => {
      const file = await fileOf(exported, format, signal, onRows);
      if (!signal.aborted) saveFile(`${name}.${ending}`, file);
      return `${name}.${ending} is downloaded.`;
    });
  return (
    <>
      <TransferLine transfer={transfer} onCancel={cancel} />
      <span className={styles.actions}>
        {children}
        <Button aria-pressed={profile.profiled} small onPress={profile.onProfile}>
          Profile
        </Button>
        <Menu
          label="Copy"
          button={
            <Button small>
              <Icon name="copy" />
              Copy
            </Button>
          }
        >
          {COPIES.map(([format, label]) => (
            <MenuItem key={format} label={label} blocked={isHere ? undefined : notRun} onAction={() => copy(format)} />
          ))}
        </Menu>
        <Menu
          label="Download"
          button={
            <Button small>
              <Icon name="download" />
              Download
            </Button>
          }
        >
          {FILES.map(([format, ending, label]) => (
            <MenuItem
              key={format}
              label={label}
              blocked={isHere && format !== 'parquet' ? undefined : notRun}
              onAction={() => download(format, ending)}
            />
          ))}
        </Menu>
      </span>
    </>
  );
}

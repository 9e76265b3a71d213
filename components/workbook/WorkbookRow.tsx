'use client';

import { countOf } from '@/components/output/format';
import { SiteLink } from '@/components/shell/SiteLink';
import { Button } from '@/components/ui/Button';
import { Menu, MenuItem } from '@/components/ui/Menu';
import { changedWords, sizeWords } from '@/components/ui/words';
import type { DatasetManifest } from '@/lib/datasets/dataset';
import { type Workbook, wordsOf } from '@/lib/workbook/workbook';
import { loadOpened } from '@/lib/workbook/workbook-store';
import { type ExportKind, exportWorkbook } from './export-workbook';
import { InlineName } from './InlineName';
import styles from './List.module.css';
import { pathTo } from './places';

/** One notebook of the list. */
export function WorkbookRow({
  workbook,
  datasets,
  onRename,
  onCopy,
  onRemove,
}: {
  workbook: Workbook;
  datasets: DatasetManifest;
  onRename(title: string): void;
  onCopy(): void;
  onRemove(): void;
}) {
  const { id, title, cells, files, changedAt } = workbook;
  const bytes =
    files.reduce((sum, file) => sum + file.bytes, 0) + cells.reduce((sum, cell) => sum + wordsOf(cell).length, 0);
  async function save(kind: ExportKind) {
    const opened = await loadOpened(id);
    if (opened) await exportWorkbook(kind, opened, Object.keys(datasets));
  }
  return (
    <li>
      <span className={styles.workbook}>
        <SiteLink href={pathTo({ kind: 'workbook', id })}>{title}</SiteLink>
        <span className={styles.facts}>
          <span>{countOf(cells.length, 'cell')}</span>
          <span>changed {changedWords(changedAt)}</span>
          <span>{sizeWords(bytes)}</span>
          {files.length > 0 && <span>{files.map(({ name }) => name).join(', ')}</span>}
        </span>
      </span>
      <span className={styles.actions}>
        <InlineName
          name={title}
          shown="Rename"
          label={`Name of ${title}`}
          onRename={(wanted) => {
            onRename(wanted);
            return undefined;
          }}
        />
        <Button small aria-label={`Duplicate ${title}`} onPress={onCopy}>
          Duplicate
        </Button>
        <Menu
          label={`Export ${title}`}
          button={
            <Button small aria-label={`Export ${title}`}>
              Export
            </Button>
          }
        >
          <MenuItem label="Markdown, .md" onAction={() => void save('md')} />
          <MenuItem label="Jupyter, .ipynb" onAction={() => void save('ipynb')} />
        </Menu>
        <Button small aria-label={`Delete ${title}`} onPress={onRemove}>
          Delete
        </Button>
      </span>
    </li>
  );
}

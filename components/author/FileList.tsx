'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { FilePicker } from '@/components/ui/FilePicker';
import { Icon } from '@/components/ui/icons';
import { useStore } from '@/components/ui/useStore';
import type { DraftFile } from '@/lib/authoring/draft';
import { FileRow } from './FileRow';
import styles from './Studio.module.css';
import type { Desk } from './useStudio';

const ACCEPTED = ['.csv', '.tsv', '.json', '.jsonl', '.ndjson', '.parquet', 'image/*'];

/** The files beside the draft. */
export function FileList({ desk, onAdd }: { desk: Desk; onAdd(files: readonly File[]): void }) {
  const { studio } = desk;
  const files = useStore(studio, (state) => state.files);
  const [removed, setRemoved] = useState<{ readonly file: DraftFile; readonly at: number }>();
  return (
    <div className={styles.files}>
      <div className={styles.row}>
        <FilePicker accept={ACCEPTED} onChoose={onAdd}>
          <Button variant="line">
            <Icon name="add" /> Add files…
          </Button>
        </FilePicker>
        <span className={styles.quiet}>
          {files.length === 0
            ? 'CSV, JSON, NDJSON, Parquet or an image: `grades.csv` is the table grades.'.replaceAll('`', '')
            : ''}
        </span>
        {removed && (
          <span role="status">
            Removed {removed.file.name}.{' '}
            <Button
              small
              variant="text"
              onPress={() => {
                studio.send({ type: 'file-added', file: removed.file, at: removed.at });
                setRemoved(undefined);
              }}
            >
              Undo
            </Button>
          </span>
        )}
      </div>
      <ul className={styles.rows} aria-label="Files">
        {files.map((file, at) => (
          <FileRow
            key={file.key}
            desk={desk}
            file={file}
            others={files.flatMap(({ key, name }) => (key === file.key ? [] : name))}
            onRemove={() => {
              studio.send({ type: 'file-removed', key: file.key });
              setRemoved({ file, at });
            }}
          />
        ))}
      </ul>
    </div>
  );
}

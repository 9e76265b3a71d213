'use client';

import { useState } from 'react';
import { countOf } from '@/components/output/format';
import { Button } from '@/components/ui/Button';
import { sizeWords } from '@/components/ui/words';
import type { WorkbookFile } from '@/lib/workbook/workbook';
import { tableOf } from '@/lib/workbook/workbook-files';
import { FileButton } from './FileButton';
import { FileDialog } from './FileDialog';
import styles from './Files.module.css';
import { firstRowsOf } from './first-rows';
import { useDesk, useIsReadOnly, useWorkbook } from './WorkbookContext';

/** The files of the notebook: what they hold, how they are read, and a way to add more. */
export function FileList({ onFiles }: { onFiles(files: readonly File[]): void }) {
  const files = useWorkbook(({ workbook }) => workbook.files);
  const readOnly = useIsReadOnly();
  return (
    <section className={styles.group}>
      <h2>
        Files <span>{files.length > 0 && sizeWords(files.reduce((sum, { bytes }) => sum + bytes, 0))}</span>
      </h2>
      {files.length > 0 && (
        <ul aria-label="Files">
          {files.map((file) => (
            <FileRow key={file.key} file={file} readOnly={readOnly} />
          ))}
        </ul>
      )}
      {!readOnly && (
        <p className={styles.add}>
          <FileButton onFiles={onFiles}>Add a file…</FileButton>
          {files.length === 0 && <span>or drop CSV, JSON, NDJSON or Parquet anywhere.</span>}
        </p>
      )}
    </section>
  );
}

function FileRow({ file, readOnly }: { file: WorkbookFile; readOnly: boolean }) {
  const { open, actions, lastChange } = useDesk();
  const [content, setContent] = useState<Uint8Array>();
  const { name, bytes, seen } = file;
  const remove = () => {
    const removed = open.removeFile(name);
    if (!removed) return;
    const run = () => {
      open.restoreFile(removed);
      lastChange.send({ type: 'closed' });
    };
    lastChange.send({ type: 'said', said: { words: `Removed \`${name}\`.`, action: { label: 'Undo', run } } });
  };
  return (
    <li className={styles.file}>
      <span className={styles.fileName}>{name}</span>
      <span className={styles.fileFacts}>
        {seen ? `${countOf(seen.rowCount, 'row')}, ${sizeWords(bytes)}` : sizeWords(bytes)}
      </span>
      <span className={styles.fileActions}>
        <Button
          small
          variant="text"
          aria-label={`Query ${name}`}
          onPress={() =>
            void actions.insert(undefined, 'below', { language: 'sql', engine: 'duckdb' }, firstRowsOf(name))
          }
        >
          Query
        </Button>
        <Button
          small
          variant="text"
          aria-label={`Preview, types of ${name}`}
          onPress={() => setContent(open.store.read().contents.get(file.key))}
        >
          Preview, types
        </Button>
        {!readOnly && (
          <Button small variant="text" aria-label={`Remove ${name}`} onPress={remove}>
            Remove
          </Button>
        )}
      </span>
      {content && (
        <FileDialog
          name={name}
          source={content}
          bytes={bytes}
          more={0}
          onClose={() => setContent(undefined)}
          onAdd={({ options, reading }) => {
            setContent(undefined);
            open.readFileAs(name, options, reading);
            lastChange.send({
              type: 'said',
              said: { words: `\`${tableOf(name)}\` is read anew: ${countOf(reading.rowCount, 'row')}.` },
            });
          }}
        />
      )}
    </li>
  );
}

'use client';

import { useRef, useState } from 'react';
import { EngineStart } from '@/components/notebook/EngineStart';
import { CodeWords } from '@/components/output/CodeWords';
import { countOf } from '@/components/output/format';
import { ResultTable } from '@/components/output/ResultTable';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Meter } from '@/components/ui/Meter';
import { StateMark } from '@/components/ui/StateMark';
import { sizeWords } from '@/components/ui/words';
import type { FileOptions, FileReading, ReadableFile } from '@/lib/core/file-reading';
import { fileNameFor, tableOf } from '@/lib/workbook/workbook-files';
import { ColumnTypes, typesFound } from './ColumnTypes';
import styles from './Files.module.css';
import { ReadingOptions } from './ReadingOptions';
import { useFileReading } from './useFileReading';
import { useDesk } from './WorkbookContext';

export type AddedFile = {
  readonly name: string;
  readonly content: Uint8Array;
  readonly options: FileOptions;
  readonly reading: ReadableFile;
};

/** A file before it becomes a table: what was found in it, and how it is to be read. */
export function FileDialog({
  name: raw,
  source,
  bytes,
  more,
  onAdd,
  onClose,
}: {
  name: string;
  source: File | Uint8Array;
  bytes: number;
  /** Files that come after it. */
  more: number;
  onAdd(file: AddedFile): void;
  onClose(): void;
}) {
  const { open } = useDesk();
  const [{ named, known }] = useState(() => {
    const { files, cells } = open.store.read().workbook;
    const found = fileNameFor(
      raw,
      files.map((file) => file.name),
      cells.map(({ id }) => id),
    );
    return { named: found, known: 'name' in found ? files.find((file) => file.name === found.name) : undefined };
  });
  const name = 'name' in named ? named.name : undefined;
  const [options, setOptions] = useState<FileOptions>(known?.options ?? {});
  const intake = useFileReading(source, name, options);
  const found = useRef<ReadonlyMap<string, string>>(new Map());
  const reading = intake.status === 'read' ? intake.reading : intake.status === 'looking' ? intake.before : undefined;
  if (intake.status === 'read' && intake.reading.status === 'readable')
    found.current = typesFound(found.current, intake.reading, options);
  const ready = intake.status === 'read' && intake.reading.status === 'readable' ? intake.reading : undefined;

  return (
    <Dialog
      title={name ?? raw}
      wide
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
      actions={
        <>
          {more > 0 && <span className={styles.more}>{countOf(more, 'more file')} after this one</span>}
          <Button onPress={onClose}>{ready ? 'Leave it out' : 'Cancel'}</Button>
          {ready && intake.status === 'read' && name !== undefined && (
            <Button
              variant="main"
              autoFocus
              onPress={() => onAdd({ name: raw, content: intake.content, options, reading: ready })}
            >
              {known ? `Replace ${tableOf(name)}` : `Add as table ${tableOf(name)}`}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.dialog}>
        {'problem' in named ? (
          <Fault words={named.problem} />
        ) : intake.status === 'failed' ? (
          <Fault words={intake.message} />
        ) : (
          <>
            <Facts intake={intake.status} reading={reading} bytes={bytes} />
            {intake.status === 'loading' && <Meter label="Reading the file" loaded={intake.bytes} total={bytes} />}
            {intake.status === 'looking' && <EngineStart />}
            {reading && <Found reading={reading} />}
            {reading && !name?.endsWith('.parquet') && (
              <ReadingOptions
                reading={reading}
                options={options}
                isText={/\.[ct]sv$/.test(name ?? '')}
                onChange={setOptions}
              />
            )}
            {reading?.status === 'readable' && (
              <>
                <ColumnTypes
                  columns={reading.columns}
                  found={found.current}
                  fixed={reading.format === 'parquet'}
                  options={options}
                  onChange={setOptions}
                />
                <ResultTable
                  label={`First rows of ${name ?? raw}`}
                  page={{ ...reading.sample, offset: 0, rowCount: reading.sample.rows.length }}
                  windowed={false}
                />
              </>
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}

const FORMATS = { csv: 'CSV', json: 'JSON', ndjson: 'NDJSON', parquet: 'Parquet' } as const;

function Facts({
  intake,
  reading,
  bytes,
}: {
  intake: 'loading' | 'looking' | 'read';
  reading: FileReading | undefined;
  bytes: number;
}) {
  const facts =
    reading?.status === 'readable'
      ? [FORMATS[reading.format], countOf(reading.rowCount, 'row'), countOf(reading.columns.length, 'column')]
      : [];
  return (
    <p className={styles.facts} role="status">
      <span className="num">{[...facts, sizeWords(bytes)].join(' · ')}</span>
      {reading?.status === 'readable' && reading.notes.length > 0 && <span>{reading.notes.join(' ')}</span>}
      {intake === 'looking' && <StateMark state="running" label="looking into it" />}
    </p>
  );
}

/** What cannot be read, and which rows are left out. */
function Found({ reading }: { reading: FileReading }) {
  if (reading.status === 'refused') {
    const { message, line, column, engineWords } = reading;
    const place = line === undefined ? '' : `Line ${line}${column === undefined ? '' : `, character ${column}`}: `;
    return (
      <div role="alert">
        <Fault words={`${place}${message}`} />
        {engineWords !== undefined && (
          <details className={styles.words}>
            <summary>Engine’s words</summary>
            <p className="mono">{engineWords}</p>
          </details>
        )}
      </div>
    );
  }
  const { count, first } = reading.rejected;
  if (count === 0) return null;
  return (
    <div className={styles.rejected}>
      <StateMark state="stale" label={`${countOf(count, 'row')} left out`} />
      <ul aria-label="Rows left out">
        {first.map(({ line, reason }) => (
          <li key={`${line}:${reason}`}>
            <span className="num">line {line}</span> <CodeWords text={reason} />
          </li>
        ))}
        {count > first.length && <li>and {countOf(count - first.length, 'more row')}</li>}
      </ul>
    </div>
  );
}

const Fault = ({ words }: { words: string }) => (
  <p>
    <StateMark state="error" label={<CodeWords text={words} />} />
  </p>
);

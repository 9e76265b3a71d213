'use client';

import { Select } from '@/components/ui/Select';
import { TextField } from '@/components/ui/TextField';
import type { FileEncoding, FileOptions, FileReading } from '@/lib/core/file-reading';
import styles from './Files.module.css';

const AS_FOUND = 'found';
type Chosen<T extends string> = T | typeof AS_FOUND;

const DELIMITERS: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar |' };
const ENCODINGS: Readonly<Record<FileEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16, little end first',
  'utf-16be': 'UTF-16, big end first',
  'windows-1252': 'Windows-1252',
};

/** How a text file is read: as it was found out, unless it is chosen otherwise. */
export function ReadingOptions({
  reading,
  options,
  isText,
  onChange,
}: {
  reading: FileReading;
  options: FileOptions;
  /** Values are cut at a delimiter. */
  isText: boolean;
  onChange(options: FileOptions): void;
}) {
  const found: FileOptions = reading.status === 'readable' ? reading.options : {};
  const foundWord = (word: string | undefined) => (word === undefined ? 'as found' : `${word} (found)`);
  function choose<Name extends keyof FileOptions>(name: Name, value: FileOptions[Name] | undefined) {
    const { [name]: _, ...rest } = options;
    onChange(value === undefined ? rest : { ...rest, [name]: value });
  }
  const header = options.header === undefined ? AS_FOUND : options.header ? 'yes' : 'no';
  return (
    <fieldset className={styles.options}>
      <legend className="sr">How the file is read</legend>
      {isText && (
        <>
          <Select<string>
            label="Delimiter"
            chosen={options.delimiter ?? AS_FOUND}
            options={[
              { id: AS_FOUND, label: foundWord(wordFor(DELIMITERS, options.delimiter ? undefined : found.delimiter)) },
              ...Object.entries(DELIMITERS).map(([id, label]) => ({ id, label })),
            ]}
            onChoose={(id) => choose('delimiter', id === AS_FOUND ? undefined : id)}
          />
          <Select<Chosen<'yes' | 'no'>>
            label="First line"
            chosen={header}
            options={[
              { id: AS_FOUND, label: foundWord(headerWord(options.header === undefined ? found.header : undefined)) },
              { id: 'yes', label: 'names' },
              { id: 'no', label: 'a row' },
            ]}
            onChoose={(id) => choose('header', id === AS_FOUND ? undefined : id === 'yes')}
          />
        </>
      )}
      <Select<Chosen<FileEncoding>>
        label="Encoding"
        chosen={options.encoding ?? AS_FOUND}
        options={[
          {
            id: AS_FOUND,
            label: foundWord(options.encoding ? undefined : found.encoding && ENCODINGS[found.encoding]),
          },
          ...ENCODING_IDS.map((id) => ({ id, label: ENCODINGS[id] })),
        ]}
        onChoose={(id) => choose('encoding', id === AS_FOUND ? undefined : id)}
      />
      {isText && (
        <>
          <Select<Chosen<',' | '.'>>
            label="Decimals"
            chosen={options.decimal ?? AS_FOUND}
            options={[
              { id: AS_FOUND, label: foundWord(options.decimal ? undefined : found.decimal && `1${found.decimal}5`) },
              { id: '.', label: '1.5' },
              { id: ',', label: '1,5' },
            ]}
            onChoose={(id) => choose('decimal', id === AS_FOUND ? undefined : id)}
          />
          <Select<Chosen<'day-first' | 'month-first'>>
            label="03/04/2024 is"
            chosen={options.dates ?? AS_FOUND}
            options={[
              { id: AS_FOUND, label: 'as found' },
              { id: 'day-first', label: '3 April' },
              { id: 'month-first', label: 'March 4' },
            ]}
            onChoose={(id) => choose('dates', id === AS_FOUND ? undefined : id)}
          />
          <TextField
            label="Text that means NULL"
            mono
            value={options.nulls ?? ''}
            onChange={(text) => choose('nulls', text === '' ? undefined : text)}
          />
        </>
      )}
      <Select<'refuse' | 'reject'>
        label="Rows that do not fit"
        chosen={options.badRows ?? 'refuse'}
        options={[
          { id: 'refuse', label: 'refuse the file' },
          { id: 'reject', label: 'are left out, and told' },
        ]}
        onChoose={(id) => choose('badRows', id === 'refuse' ? undefined : id)}
      />
    </fieldset>
  );
}

const ENCODING_IDS: readonly FileEncoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'];

const wordFor = (words: Readonly<Record<string, string>>, id: string | undefined) =>
  id === undefined ? undefined : (words[id] ?? id);

const headerWord = (header: boolean | undefined) => (header === undefined ? undefined : header ? 'names' : 'a row');

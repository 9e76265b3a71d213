'use client';

import { Select } from '@/components/ui/Select';
import type { FileOptions, ReadableFile } from '@/lib/core/file-reading';
import type { Column } from '@/lib/core/value';
import styles from './Files.module.css';

const TYPES = [
  'VARCHAR',
  'BOOLEAN',
  'INTEGER',
  'BIGINT',
  'DOUBLE',
  'DECIMAL(18,2)',
  'DATE',
  'TIME',
  'TIMESTAMP',
  'TIMESTAMP WITH TIME ZONE',
];

/** The types that were found, those that are chosen left aside. */
export function typesFound(
  before: ReadonlyMap<string, string>,
  { columns }: ReadableFile,
  { types = {} }: FileOptions,
): ReadonlyMap<string, string> {
  return new Map(
    columns.flatMap(({ name, type }): [string, string][] => {
      const found = Object.hasOwn(types, name) ? before.get(name) : type;
      return found === undefined ? [] : [[name, found]];
    }),
  );
}

/** Every column with its type, which can be corrected. `fixed`: the file itself says its types. */
export function ColumnTypes({
  columns,
  found,
  fixed,
  options,
  onChange,
}: {
  columns: readonly Column[];
  found: ReadonlyMap<string, string>;
  fixed: boolean;
  options: FileOptions;
  onChange(options: FileOptions): void;
}) {
  function choose(name: string, type: string) {
    const types = Object.fromEntries(Object.entries(options.types ?? {}).filter(([column]) => column !== name));
    const next = type === found.get(name) ? types : { ...types, [name]: type };
    const { types: _, ...rest } = options;
    onChange(Object.keys(next).length === 0 ? rest : { ...rest, types: next });
  }
  return (
    <ul className={styles.columns} aria-label="Columns">
      {columns.map(({ name, type }) => {
        const was = found.get(name);
        const all = [...new Set([...(was === undefined ? [] : [was]), ...TYPES, type])];
        return (
          <li key={name}>
            <span className={styles.column}>{name}</span>
            {fixed ? (
              <span className={styles.fixed}>{type}</span>
            ) : (
              <Select<string>
                label={`Type of ${name}`}
                labelHidden
                mono
                chosen={type}
                options={all.map((id) => ({ id, label: id === was ? `${id} (found)` : id }))}
                onChoose={(chosen) => choose(name, chosen)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

'use client';

import { type ReactNode, useRef, useState } from 'react';
import { useNotebook } from '@/components/notebook/NotebookContext';
import { countOf } from '@/components/output/format';
import { FaultPanel } from '@/components/services/FaultPanel';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/icons';
import type { SqlEngineName } from '@/lib/engine/sql-engine';
import type { ExplorerModel } from '@/lib/notebook/explorer-model';
import { BucketEntry } from './BucketEntry';
import styles from './Explorer.module.css';
import { FileEntry } from './FileEntry';
import { countNames, filterNames, MANY } from './filter';
import { moveByKey } from './row-keys';
import { TableEntry } from './TableEntry';
import { useExplorer } from './useExplorer';
import { VariableEntry } from './VariableEntry';

/** Beside the cells: all that they can name, of the data, both engines, files and the session. */
export function Explorer() {
  const root = useRef<HTMLDivElement>(null);
  const { stored } = useNotebook();
  const { model, failed, again } = useExplorer(root);
  const [text, setText] = useState('');
  const count = countNames(model);
  const shown = count > MANY ? filterNames(model, text) : model;
  const isFiltered = shown !== model;
  return (
    <div ref={root} role="group" aria-label="Names" className={styles.explorer} onKeyDown={moveByKey}>
      {count > MANY && (
        <FilterField text={text} onChange={setText} found={isFiltered ? countNames(shown) : undefined} />
      )}
      {failed && (
        <p role="status" className={styles.about}>
          The engines did not say what they hold now.{' '}
          <Button small variant="text" onPress={again}>
            Try again
          </Button>
        </p>
      )}
      <Sections model={shown} isFiltered={isFiltered} isWorkbook={stored.place.kind === 'workbook'} />
      {model.canFail && !isFiltered && (
        <section className={styles.group} aria-label="What goes wrong">
          <h2>What goes wrong</h2>
          <FaultPanel />
        </section>
      )}
    </div>
  );
}

const ENGINES: Record<SqlEngineName, string> = { duckdb: 'DuckDB', postgres: 'Postgres' };
const STATUS = { off: 'not started', starting: 'starting', restoring: 'restoring', ready: undefined };

function Sections({
  model: { data, engines, files, buckets, variables },
  isFiltered,
  isWorkbook,
}: {
  model: ExplorerModel;
  isFiltered: boolean;
  isWorkbook: boolean;
}) {
  return (
    <>
      {(data.length > 0 || !isFiltered) && (
        <Section title="Data" fact={data.length > 0 ? countOf(data.length, 'table') : undefined}>
          {data.map((table) => (
            <TableEntry key={table.name} table={table} />
          ))}
          {data.length === 0 && <Quiet>No data sets: the cells make their own data.</Quiet>}
        </Section>
      )}
      {engines.map(({ engine, status, tables }) => (
        <Section
          key={engine}
          title={ENGINES[engine]}
          fact={STATUS[status] ?? (tables.length > 0 ? countOf(tables.length, 'table') : undefined)}
        >
          {tables.map((table) => (
            <TableEntry key={`${table.cell} ${table.name}`} table={table} />
          ))}
          {tables.length === 0 && <Quiet>Tables that its cells make stand here.</Quiet>}
        </Section>
      ))}
      {files.length > 0 && (
        <Section title={isWorkbook ? 'Files of cells' : 'Files'} fact={countOf(files.length, 'file')}>
          {files.map((file) => (
            <FileEntry key={file.name} file={file} />
          ))}
        </Section>
      )}
      {buckets && (buckets.length > 0 || !isFiltered) && (
        <Section title="Buckets" fact={buckets.length > 0 ? countOf(buckets.length, 'bucket') : undefined}>
          {buckets.map((bucket) => (
            <BucketEntry key={bucket.name} bucket={bucket} />
          ))}
          {buckets.length === 0 && <Quiet>What cells put into object storage stands here.</Quiet>}
        </Section>
      )}
      {variables && (variables.length > 0 || !isFiltered) && (
        <Section title="Variables" fact={variables.length > 0 ? countOf(variables.length, 'name') : undefined}>
          {variables.map((variable) => (
            <VariableEntry key={variable.name} variable={variable} />
          ))}
          {variables.length === 0 && <Quiet>Names of TypeScript cells stand here once they have run.</Quiet>}
        </Section>
      )}
    </>
  );
}

function Section({ title, fact, children }: { title: string; fact: string | undefined; children: ReactNode }) {
  return (
    <section className={styles.group} aria-label={title}>
      <h2>
        {title} {fact !== undefined && <span>{fact}</span>}
      </h2>
      <ul>{children}</ul>
    </section>
  );
}

const Quiet = ({ children }: { children: string }) => <li className={styles.about}>{children}</li>;

function FilterField({
  text,
  onChange,
  found,
}: {
  text: string;
  onChange(text: string): void;
  found: number | undefined;
}) {
  return (
    <label className={styles.filter}>
      <Icon name="search" />
      <span className="sr">Filter names</span>
      <input
        type="search"
        value={text}
        placeholder="Filter names"
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || text === '') return;
          event.stopPropagation();
          onChange('');
        }}
      />
      <span role="status" className={found === 0 ? styles.about : 'sr'}>
        {found !== undefined && (found === 0 ? 'No such name' : countOf(found, 'name'))}
      </span>
    </label>
  );
}

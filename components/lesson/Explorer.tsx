'use client';

import { useNotebookState } from '@/components/notebook/NotebookContext';
import { countOf } from '@/components/output/format';
import { ResultTable } from '@/components/output/ResultTable';
import { Disclosure } from '@/components/ui/Disclosure';
import type { Column } from '@/lib/core/value';
import { SQL_ENGINES, type SqlEngineName } from '@/lib/engine/sql-engine';
import type { Result } from '@/lib/notebook/state';
import type { StoredCell, StoredLesson } from '@/lib/notebook/stored';
import styles from './Explorer.module.css';

/** The tables beside the lesson: its data with types and five rows, and what its cells made. */
export function Explorer({ stored }: { stored: StoredLesson }) {
  const cells = useNotebookState((state) => state.cells);
  const quizzes = useNotebookState((state) => state.quizzes);
  const covered = new Set(
    stored.lesson.blocks.flatMap((block) => (block.kind === 'quiz' && !quizzes.has(block.id) ? block.reveals : [])),
  );
  const made = stored.lesson.blocks.flatMap((block) => {
    if (block.kind !== 'cell' || block.language.language !== 'sql' || covered.has(block.id)) return [];
    return tablesMadeBy(block.id, cells.get(block.id)?.result, stored.cells[block.id]);
  });
  const files = stored.files.map(({ name, table, ...rest }) => ({ ...rest, name: table, about: `The file ${name}.` }));
  const given = [...stored.datasets, ...files];
  return (
    <>
      <section className={styles.group}>
        <h2>
          Tables <span>{enginesOf(stored)}</span>
        </h2>
        <ul>
          {given.map(({ name, about, columns, rowCount, sample }) => (
            <li key={name}>
              <Disclosure summary={<Summary name={name} rows={rowCount} />}>
                <p className={styles.about}>{about}</p>
                <Columns columns={columns} />
                <details className={styles.sample}>
                  <summary>First five rows</summary>
                  <ResultTable
                    label={`First rows of ${name}`}
                    page={{ ...sample, offset: 0, rowCount: sample.rows.length }}
                    windowed={false}
                  />
                </details>
              </Disclosure>
            </li>
          ))}
        </ul>
        {given.length === 0 && <p className={styles.about}>No data sets: the cells make their own data.</p>}
      </section>
      {made.length > 0 && (
        <section className={styles.group}>
          <h2>Made by cells</h2>
          <ul>
            {made.map(({ name, columns, rows }) => (
              <li key={name}>
                <Disclosure summary={<Summary name={name} rows={rows} />}>
                  <Columns columns={columns} />
                </Disclosure>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const ENGINES: Record<SqlEngineName, string> = { duckdb: 'DuckDB', postgres: 'Postgres' };

/** The engines that a lesson's cells use: DuckDB if none names one. */
function enginesOf({ lesson }: StoredLesson): string {
  const used = new Set(
    lesson.blocks.flatMap((block) =>
      (block.kind === 'cell' || block.kind === 'exercise') && block.language.language === 'sql'
        ? block.language.engine
        : [],
    ),
  );
  const names = SQL_ENGINES.filter((engine) => used.has(engine)).map((engine) => ENGINES[engine]);
  return names.join(' and ') || ENGINES.duckdb;
}

type Made = { readonly name: string; readonly columns: readonly Column[]; readonly rows?: number };

/** The table of a cell's result, and those that its statements create. */
function tablesMadeBy(id: string, result: Result | undefined, stored: StoredCell | undefined): readonly Made[] {
  if (result?.status !== 'stored' && result?.status !== 'done') return [];
  const created = stored?.tables.filter(({ name }) => name !== id) ?? [];
  const shown = result.outputs.findLast((output) => output.kind === 'table');
  if (!shown?.windowed) return created;
  return [...created, { name: id, columns: shown.page.columns, rows: shown.page.rowCount }];
}

function Summary({ name, rows }: { name: string; rows?: number | undefined }) {
  return (
    <span className={styles.summary}>
      <span className={styles.name}>{name}</span>
      {rows !== undefined && (
        <span className={styles.rows} title={countOf(rows, 'row')}>
          {rows.toLocaleString('en-US')}
        </span>
      )}
    </span>
  );
}

function Columns({ columns }: { columns: readonly (Column & { about?: string | undefined })[] }) {
  return (
    <ul className={styles.columns}>
      {columns.map(({ name, type, about }) => (
        <li key={name} title={about}>
          <span>{name}</span>
          <span className={styles.type}>{type}</span>
        </li>
      ))}
    </ul>
  );
}

'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { createEditorScope, type EditorScope, type ScopeEntry, type ScopeTable } from '@/components/editor/scope';
import { isDataFile } from '@/lib/core/file-names';
import { spelledFor } from '@/lib/engine/column-types';
import { typescriptTypeOf } from '@/lib/engine/session/border-types';
import { nameCell } from '@/lib/kernel/names';
import type { Block } from '@/lib/lesson/schema';
import { type KnownTable, tablesOfData } from '@/lib/notebook/known-tables';
import type { Notebook } from '@/lib/notebook/notebook';
import { useNotebook } from './NotebookContext';
import { ScopeContext } from './ScopeContext';

/** Tells the editors below what the cells define now: tables of SQL, names of TypeScript, files. */
export function LessonScope({ children }: { children: ReactNode }) {
  const notebook = useNotebook();
  const [scope] = useState<EditorScope>(createEditorScope);
  useEffect(() => {
    let seen: readonly unknown[] = [];
    const update = () => {
      const now = [notebook.stored, notebook.store.read().cells, notebook.tables.read()];
      if (now.every((each, index) => each === seen[index])) return;
      seen = now;
      scope.update(scopeOf(notebook));
    };
    update();
    const offStore = notebook.store.subscribe(update);
    const offTables = notebook.tables.subscribe(update);
    return () => {
      offStore();
      offTables();
    };
  }, [notebook, scope]);
  return <ScopeContext value={scope}>{children}</ScopeContext>;
}

function scopeOf({ stored, store, tables }: Notebook): readonly ScopeEntry[] {
  const data: ScopeEntry = {
    id: 'data',
    kind: 'table',
    tables: tablesOfData(stored).map(toScope),
    files: stored.files.map(({ name }) => name),
  };
  const { cells } = store.read();
  const known = tables.read();
  return [
    data,
    ...stored.lesson.blocks.flatMap((block) => {
      if (block.kind !== 'cell' && block.kind !== 'exercise') return [];
      const cell = cells.get(block.id);
      return cell ? entryOf(block, cell.code, known.get(block.id) ?? []) : [];
    }),
  ];
}

function entryOf(
  { id, kind, language }: Extract<Block, { kind: 'cell' | 'exercise' }>,
  code: string,
  tables: readonly KnownTable[],
): readonly ScopeEntry[] {
  if (language.language === 'md') return [];
  // Of an exercise the cells below read what passed or our answer: what is being written defines nothing for them.
  const defines = kind === 'cell' ? nameCell({ id, ...language, code }).defines : [];
  const files = defines.filter(isDataFile);
  const names = defines.filter((name) => !isDataFile(name));
  if (language.language === 'ts') return [{ id, kind: 'ts', code, defines: names, files }];
  return [{ id, kind: 'table', engine: language.engine, tables: tables.map(toScope), files }];
}

const toScope = ({ name, columns, rowCount }: KnownTable): ScopeTable => ({
  name,
  columns: columns.map(({ name: column, type }) => ({
    name: column,
    type,
    tsType: typescriptTypeOf(spelledFor('duckdb', type)),
  })),
  ...(rowCount !== undefined && { rowCount }),
});

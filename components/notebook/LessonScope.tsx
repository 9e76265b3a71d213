'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { createEditorScope, type EditorScope, type ScopeEntry, type ScopeTable } from '@/components/editor/scope';
import type { Column } from '@/lib/core/value';
import { spelledFor } from '@/lib/engine/column-types';
import { typescriptTypeOf } from '@/lib/engine/session/border-types';
import type { Notebook } from '@/lib/notebook/notebook';
import type { CellState } from '@/lib/notebook/state';
import { useNotebook } from './NotebookContext';
import { ScopeContext } from './ScopeContext';

/** Tells the editors below what the cells define now: tables from results, names from TypeScript code. */
export function LessonScope({ children }: { children: ReactNode }) {
  const notebook = useNotebook();
  const [scope] = useState<EditorScope>(createEditorScope);
  useEffect(() => {
    const update = () => scope.update(scopeOf(notebook));
    update();
    return notebook.store.subscribe(update);
  }, [notebook, scope]);
  return <ScopeContext value={scope}>{children}</ScopeContext>;
}

function scopeOf({ stored, store }: Notebook): readonly ScopeEntry[] {
  const { cells } = store.read();
  const data: ScopeEntry = {
    id: 'data',
    kind: 'table',
    tables: [
      ...stored.datasets.map(({ name, columns }) => toTable(name, columns)),
      ...stored.files.map(({ table, columns }) => toTable(table, columns)),
    ],
  };
  const entries = stored.lesson.blocks.flatMap((block): ScopeEntry[] => {
    if (block.kind !== 'cell' && block.kind !== 'exercise') return [];
    const cell = cells.get(block.id);
    if (!cell) return [];
    if (block.language.language === 'ts') return [{ id: block.id, kind: 'ts', code: cell.code }];
    return [{ id: block.id, kind: 'table', tables: tablesOf(block.id, cell, stored.cells[block.id]?.tables ?? []) }];
  });
  return [data, ...entries];
}

function tablesOf(
  id: string,
  { result }: CellState,
  stored: readonly { name: string; columns: readonly Column[] }[],
): ScopeTable[] {
  const tables = stored.map(({ name, columns }) => toTable(name, columns));
  if (result.status !== 'done') return tables;
  const shown = result.outputs.findLast((output) => output.kind === 'table');
  if (!shown) return tables;
  return [...tables.filter(({ name }) => name !== id), toTable(id, shown.page.columns)];
}

const toTable = (name: string, columns: readonly Column[]): ScopeTable => ({
  name,
  columns: columns.map(({ name: column, type }) => ({
    name: column,
    type,
    tsType: typescriptTypeOf(spelledFor('duckdb', type)),
  })),
});

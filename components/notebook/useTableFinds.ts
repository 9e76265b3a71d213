'use client';

import { use, useCallback } from 'react';
import { type Find, useFinds } from '@/components/command/finds';
import { goToElement } from '@/components/command/go-to-element';
import { runCommand } from '@/components/command/registry';
import { insertName, lastEditor } from '@/components/editor/last-editor';
import { countOf } from '@/components/output/format';
import type { Notebook } from '@/lib/notebook/notebook';
import { useNotebook } from './NotebookContext';
import { ScopeContext } from './ScopeContext';

/** Lets the palette find the tables of the notebook, to go to, and their columns, to type. */
export function useTableFinds(): void {
  const notebook = useNotebook();
  const scope = use(ScopeContext);
  useFinds(
    useCallback(() => {
      const covered = coveredCells(notebook);
      return scope
        .tablesAbove('')
        .filter(({ cell }) => !covered.has(cell))
        .flatMap(({ name, cell, columns, rowCount }): readonly Find[] => {
          const size = rowCount === undefined ? '' : `, ${countOf(rowCount, 'row')}`;
          const table = { id: `table:${name}`, title: name, detail: `table${size}`, run: () => goToMaker(cell) };
          // A cell is found by its own name.
          return [...(name === cell ? [] : [table]), ...columns.map((column) => columnFind(name, column))];
        });
    }, [notebook, scope]),
  );
}

const columnFind = (table: string, { name, type }: { name: string; type: string }): Find => ({
  id: `column:${table}.${name}`,
  title: `Insert ${table}.${name}`,
  detail: type,
  blocked: lastEditor() ? undefined : 'Put the caret into a cell first.',
  run: () => {
    insertName(name);
  },
});

/** To the cell that makes a table; data of the lesson stand in the explorer. */
function goToMaker(cell: string): void {
  const element = document.getElementById(cell);
  if (element) goToElement(element);
  else runCommand('page.tables');
}

/** Cells whose result a prediction still covers. */
function coveredCells({ stored, store }: Notebook): ReadonlySet<string> {
  const { quizzes } = store.read();
  return new Set(
    stored.lesson.blocks.flatMap((block) => (block.kind === 'quiz' && !quizzes.has(block.id) ? block.reveals : [])),
  );
}

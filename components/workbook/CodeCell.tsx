'use client';

import { useSyncExternalStore } from 'react';
import { Cell } from '@/components/notebook/Cell';
import { useNotebook, useNotebookState } from '@/components/notebook/NotebookContext';
import { CellMenu } from './CellMenu';
import { InlineName } from './InlineName';
import { useDesk, useIsReadOnly } from './WorkbookContext';

/** A cell of code, as in a lesson, with its name and its place in the reader's hand. */
export function CodeCell({ id }: { id: string }) {
  const { actions } = useDesk();
  const notebook = useNotebook();
  const readOnly = useIsReadOnly();
  const find = () => notebook.stored.lesson.blocks.find((each) => each.kind === 'cell' && each.id === id);
  const block = useSyncExternalStore(notebook.store.subscribe, find, find);
  const chart = useNotebookState(({ cells }) => cells.get(id)?.chart);
  if (block?.kind !== 'cell') return null;
  const { chart: _, ...bare } = block;
  return (
    <Cell
      block={chart ? { ...bare, chart } : bare}
      own={{
        name: readOnly ? (
          id
        ) : (
          <InlineName name={id} label={`Name of ${id}`} onRename={(wanted) => actions.rename(id, wanted)} />
        ),
        menu: <CellMenu id={id} />,
      }}
    />
  );
}

'use client';

import { use, useMemo } from 'react';
import { CodeEditor } from '@/components/editor/CodeEditor';
import type { CellState } from '@/lib/notebook/state';
import { focusCell, focusRegion } from './focus-cell';
import { useNotebook, useNotebookState } from './NotebookContext';
import { ScopeContext } from './ScopeContext';

/** The editor of a cell or exercise, wired to the notebook's commands. */
export function CellCode({
  id,
  language,
  cell,
  readOnly,
  onCheck,
  numbered,
}: {
  id: string;
  language: 'sql' | 'ts';
  cell: CellState;
  readOnly: boolean;
  onCheck?: () => void;
  numbered?: boolean;
}) {
  const notebook = useNotebook();
  const scope = use(ScopeContext);
  const elsewhere = useNotebookState(({ saved }) => saved.status === 'elsewhere');
  const { result } = cell;
  const error = useMemo(() => {
    if (result.status !== 'failed' || !result.error.range || result.origin.code !== cell.code) return undefined;
    return { range: result.error.range, message: result.error.message };
  }, [result, cell.code]);
  return (
    <CodeEditor
      id={id}
      label={`Code of ${id}`}
      language={language}
      code={cell.code}
      onChange={(code) => notebook.edit(id, code)}
      readOnly={readOnly || elsewhere}
      {...(error && { error })}
      {...(numbered !== undefined && { numbered })}
      scope={scope}
      onFocus={notebook.warm}
      onCommand={(command) => {
        if (command === 'run') notebook.run(id);
        else if (command === 'run-next') {
          notebook.run(id);
          focusCell(id, 'next');
        } else if (command === 'run-all') notebook.runAll();
        else if (command === 'check') onCheck?.();
        else focusRegion(id);
      }}
    />
  );
}

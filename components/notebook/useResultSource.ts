import { useMemo } from 'react';
import type { ResultSource } from '@/components/output/result-source';
import type { Notebook } from '@/lib/notebook/notebook';
import type { Result } from '@/lib/notebook/state';
import { useNotebook } from './NotebookContext';

/** What the last table of a cell can be worked with. */
export function useResultSource(id: string, result: Result): ResultSource {
  const notebook = useNotebook();
  const isLive = result.status === 'done';
  const isKept = isLive && keepsRows(notebook, id, result);
  return useMemo(() => {
    const { results, run } = notebook;
    return {
      name: id,
      run: isLive && !isKept ? undefined : () => run(id),
      rows: isKept
        ? {
            window: (offset, limit, signal, view) => results.window(id, offset, limit, signal, view),
            profile: (column, view, signal) => results.profile(id, column, view, signal),
            download: (format, view, signal, onRows) => results.download(id, format, view, signal, onRows),
          }
        : undefined,
    };
  }, [notebook, id, isLive, isKept]);
}

/** Whether the engine has the rows of what was shown last: not of `SHOW TABLES` and the like. */
function keepsRows({ stored }: Notebook, id: string, { outputs }: Extract<Result, { status: 'done' }>): boolean {
  const last = outputs.findLast((output) => output.kind === 'table');
  const block = stored.lesson.blocks.find((each) => 'id' in each && each.id === id);
  const isTypescript = block && 'language' in block && block.language.language === 'ts';
  return last !== undefined && (last.windowed || isTypescript === true);
}

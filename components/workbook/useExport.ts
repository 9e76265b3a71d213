'use client';

import { useNotebook } from '@/components/notebook/NotebookContext';
import { type ExportKind, exportWorkbook } from './export-workbook';
import { useDesk } from './WorkbookContext';

/** Exports the open notebook, and says what the file leaves out. */
export function useExport(): (kind: ExportKind, withResults?: boolean) => void {
  const { open, datasets, lastChange } = useDesk();
  const { store } = useNotebook();
  return (kind, withResults = false) => {
    const { workbook, contents } = open.store.read();
    const shown = new Map(
      [...store.read().cells].flatMap(([id, { result }]) =>
        'outputs' in result ? [[id, result.outputs] as const] : [],
      ),
    );
    void exportWorkbook(kind, { workbook, contents }, datasets, withResults ? shown : undefined).then((notes) =>
      lastChange.send({ type: 'said', said: { words: ['Exported.', ...notes].join(' ') } }),
    );
  };
}

'use client';

import { findEditor } from '@/components/editor/open-editors';
import { countOf } from '@/components/output/format';
import { isPlain } from '@/lib/workbook/templates';
import { wordsOf } from '@/lib/workbook/workbook';
import { tableOf } from '@/lib/workbook/workbook-files';
import { type AddedFile, FileDialog } from './FileDialog';
import { firstRowsOf } from './first-rows';
import { useDesk } from './WorkbookContext';

/** Files on their way into the notebook, one after the other. */
export function FileIntake({ files, onTaken }: { files: readonly File[]; onTaken(): void }) {
  const { open, actions, lastChange } = useDesk();
  const [file] = files;
  if (!file) return null;

  function add({ name: raw, content, options, reading }: AddedFile) {
    onTaken();
    const added = open.addFile({ name: raw, bytes: content, options, reading });
    if ('problem' in added) return lastChange.send({ type: 'said', said: { words: added.problem } });
    const { cells } = open.store.read().workbook;
    const [only] = cells;
    const query = firstRowsOf(added.name);
    const words = `\`${tableOf(added.name)}\` is a table now: ${countOf(reading.rowCount, 'row')}.`;
    if (only && isPlain(cells) && wordsOf(only).trim() === '') {
      open.notebook.warm();
      open.type(only.id, query);
      findEditor(only.id)?.focus();
      return lastChange.send({ type: 'said', said: { words } });
    }
    const run = () => void actions.insert(undefined, 'below', { language: 'sql', engine: 'duckdb' }, query);
    return lastChange.send({ type: 'said', said: { words, action: { label: 'Add a cell that shows it', run } } });
  }
  return (
    <FileDialog
      key={`${file.name}:${file.size}:${file.lastModified}:${files.length}`}
      name={file.name}
      source={file}
      bytes={file.size}
      more={files.length - 1}
      onAdd={add}
      onClose={onTaken}
    />
  );
}

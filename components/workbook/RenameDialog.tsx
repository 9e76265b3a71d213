'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { TextField } from '@/components/ui/TextField';
import { renameWorkbook } from '@/lib/workbook/cell-changes';
import { useDesk } from './WorkbookContext';

/** For a notebook that shows no title: one cell has none on the page. */
export function RenameDialog({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange(isOpen: boolean): void }) {
  const { open } = useDesk();
  const [draft, setDraft] = useState<string>();
  const title = draft ?? open.store.read().workbook.title;
  const end = () => {
    setDraft(undefined);
    onOpenChange(false);
  };
  const rename = () => {
    open.make(renameWorkbook(open.store.read().workbook, title));
    end();
  };
  return (
    <Dialog
      title="Rename the notebook"
      isOpen={isOpen}
      onOpenChange={end}
      actions={
        <>
          <Button onPress={end}>Cancel</Button>
          <Button variant="main" onPress={rename}>
            Rename
          </Button>
        </>
      }
    >
      <TextField label="Name of the notebook" value={title} onChange={setDraft} onEnter={rename} />
    </Dialog>
  );
}

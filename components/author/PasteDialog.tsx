'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { TextArea } from '@/components/ui/TextArea';

/** For those who cannot press the keys, and to see what is pasted. */
export function PasteDialog({
  isOpen,
  onOpenChange,
  onPaste,
}: {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
  onPaste(text: string): void;
}) {
  const [text, setText] = useState('');
  const open = () => {
    if (text.trim() === '') return;
    onOpenChange(false);
    setText('');
    onPaste(text);
  };
  return (
    <Dialog
      title="Paste a lesson"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={
        <>
          <Button onPress={() => onOpenChange(false)}>Cancel</Button>
          <Button variant="main" onPress={open}>
            Open as a draft
          </Button>
        </>
      }
    >
      <TextArea label="Text of the lesson" value={text} onChange={setText} onSubmit={open} />
    </Dialog>
  );
}
